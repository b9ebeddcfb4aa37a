using System.Linq.Expressions;
using System.Text.Json;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Backups.Sqlite;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Texts;
using Alliance.Graph.Data.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Providers;

internal sealed class SqliteDatabaseProvider : DatabaseProvider
{
    public override string SystemName => "sqlite";

    public override bool NullsAreSmallest => true;

    public override bool RepeatsLinkAsLowerBound => false;

    public override bool AsksExistsForEachRow => true;

    public override SearchDialect Search { get; } = new SqliteSearch();

    public override void Configure(DbContextOptionsBuilder options, string connectionString, MigrationsLocation? migrations = null)
    {
        options.AddInterceptors(SqliteFolding.Instance, SqliteCalculations.Instance);
        options.ReplaceService<IQuerySqlGeneratorFactory, SqliteSqlGenerators>();
        options.UseSqlite(TextOfContexts(connectionString), sqlite =>
        {
            if (migrations is not null)
            {
                sqlite.MigrationsAssembly(migrations.Assembly).MigrationsHistoryTable(migrations.HistoryTable);
            }
        });
    }

    public override string? FileOf(string connectionString) => SqliteFile.PathOf(connectionString);

    public override Task RequireOwnLogAsync(string connectionString, CancellationToken cancellationToken)
        => SqliteFile.PathOf(connectionString) is { } path ? SqliteLogCheck.RequireOwnAsync(path, name: null, cancellationToken) : Task.CompletedTask;

    public override BackupArchive Archive(AllianceDatabase database, string? programs) => new SqliteArchive(database);

    public override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override Task SettleAsync(string connectionString) => SqliteLog.EmptyAsync(connectionString);

    public override void CloseIdle(string connectionString)
    {
        using var connection = new SqliteConnection(TextOfContexts(connectionString));
        SqliteConnection.ClearPool(connection);
    }

    public override string KeysSource => "SELECT value FROM json_each({0})";

    public override CellReaders Cells { get; } = new SqliteCellReaders();

    public override object KeyList(Array keys) => JsonSerializer.Serialize(keys, keys.GetType());

    public override ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options)
        => new SqliteReadConnections(contexts);

    /// <summary>
    /// SQLite has no lateral join. It evaluates the inner list once per key and finds the rows by their primary key:
    /// measured ten times faster than numbering the rows of the whole table.
    /// </summary>
    public override Expression PagePerKey(PagePerKey page)
    {
        var anyKey = Expression.Parameter(page.KeyRowType, "key");
        var pairs = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [page.KeyRowType, page.ChildType, page.PairType],
            page.Keys,
            Expression.Quote(Expression.Lambda(
                typeof(Func<,>).MakeGenericType(page.KeyRowType, typeof(IEnumerable<>).MakeGenericType(page.ChildType)), page.Set, anyKey)),
            Expression.Quote(page.Pair()));

        var pair = Expression.Parameter(page.PairType, "pair");
        var childKeyType = page.ChildKey.ReturnType;
        var keysOfPage = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [page.ChildType, childKeyType],
            page.Page(JoinedRow.KeyValue(pair)),
            Expression.Quote(page.ChildKey));
        var isInPage = Expression.Call(
            typeof(Queryable), nameof(Queryable.Contains), [childKeyType], keysOfPage, page.ChildKey.Apply(JoinedRow.Right(pair)));
        return pairs.Where(Expression.Lambda(isInPage, pair));
    }

    /// <summary>A missing file is no fault: it is created by the first migration.</summary>
    public override Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken)
        => Task.CompletedTask;

    public override async Task<IAsyncDisposable> BeginMigratingAsync(string connectionString, CancellationToken cancellationToken)
        => await SqliteMigrationLock.AcquireAsync(connectionString, cancellationToken);

    /// <summary>
    /// Microsoft.Data.Sqlite begins with BEGIN IMMEDIATE: a second import waits here, up to the command timeout, and
    /// not in the middle of its work, where waiting would be a deadlock.
    /// </summary>
    public override Task<IDbContextTransaction> BeginImportAsync(DbContext context, CancellationToken cancellationToken)
        => context.Database.BeginTransactionAsync(cancellationToken);

    private static string TextOfContexts(string connectionString)
        => new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true }.ConnectionString;
}
