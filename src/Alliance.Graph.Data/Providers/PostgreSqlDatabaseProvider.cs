using System.Linq.Expressions;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Backups.PostgreSql;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Alliance.Graph.Data.Providers;

internal sealed class PostgreSqlDatabaseProvider : DatabaseProvider
{
    // Any number that every server instance knows and nothing else in the database uses.
    private const long ImportLock = 0x416C6C69616E6365;

    public override string SystemName => "postgresql";

    public override bool NullsAreSmallest => false;

    public override bool RepeatsLinkAsLowerBound => true;

    public override bool AsksExistsForEachRow => false;

    public override CellReaders Cells { get; } = new PostgreSqlCellReaders();

    public override SearchDialect Search { get; } = new PostgreSqlSearch();

    public override void Configure(DbContextOptionsBuilder options, string connectionString, MigrationsLocation? migrations = null)
        => options.UseNpgsql(PostgreSqlConnectionText.Of(connectionString), postgreSql =>
        {
            if (migrations is not null)
            {
                postgreSql.MigrationsAssembly(migrations.Assembly).MigrationsHistoryTable(migrations.HistoryTable);
            }
        });

    public override BackupArchive Archive(AllianceDatabase database, string? programs) => new PostgreSqlArchive(database, programs);

    public override string Tables => "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()";

    public override void CloseIdle(string connectionString)
    {
        using var connection = new NpgsqlConnection(PostgreSqlConnectionText.Of(connectionString));
        NpgsqlConnection.ClearPool(connection);
    }

    public override string KeysSource => "SELECT unnest({0}) AS value";

    public override object KeyList(Array keys) => keys;

    public override ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options)
        => new PostgreSqlReadConnections(contexts, PostgreSqlConnectionText.OfReads(options), hasCopies: options.ReadReplicas.Count > 0);

    /// <summary>A lateral join: for each key the database reads only the rows of its page, from an index.</summary>
    public override Expression PagePerKey(PagePerKey page)
    {
        var key = Expression.Parameter(page.KeyRowType, "key");
        return Expression.Call(
            typeof(Queryable),
            nameof(Queryable.SelectMany),
            [page.KeyRowType, page.ChildType, page.PairType],
            page.Keys,
            Expression.Quote(Expression.Lambda(
                typeof(Func<,>).MakeGenericType(page.KeyRowType, typeof(IEnumerable<>).MakeGenericType(page.ChildType)),
                page.Page(Expression.Property(key, nameof(KeyRow<int>.Value))),
                key)),
            Expression.Quote(page.Pair()));
    }

    public override async Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.CloseConnectionAsync();
    }

    public override async Task<IAsyncDisposable> BeginMigratingAsync(string connectionString, CancellationToken cancellationToken)
        => await PostgreSqlMigrationLock.AcquireAsync(connectionString, cancellationToken);

    /// <summary>
    /// Without the lock two imports of the same new rows would both find them missing, and the second one would fail
    /// on a duplicate key. PostgreSQL frees it with the transaction, also when the process dies.
    /// </summary>
    public override async Task<IDbContextTransaction> BeginImportAsync(DbContext context, CancellationToken cancellationToken)
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({ImportLock})", cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
