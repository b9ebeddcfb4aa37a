using System.Data.Common;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Texts;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Databases;

internal sealed class SqliteDatabaseProvider : DatabaseProvider
{
    public override DatabaseDialect Dialect { get; } = new SqliteDialect();

    public override void Configure(
        DbContextOptionsBuilder options,
        string connectionString,
        MigrationsLocation? migrations = null
    )
    {
        options.AddInterceptors(SqliteFolding.Instance, SqliteCalculations.Instance, SqliteStatistics.Instance);
        options.ReplaceService<IQuerySqlGeneratorFactory, SqliteSqlGenerators>();
        options.UseSqlite(
            TextOfContexts(connectionString),
            sqlite =>
            {
                if (migrations is not null)
                {
                    sqlite.MigrationsAssembly(migrations.Assembly).MigrationsHistoryTable(migrations.HistoryTable);
                }
            }
        );
    }

    public override string? FileOf(string connectionString) => SqliteFile.PathOf(connectionString);

    public override Task RequireOwnLogAsync(string connectionString, CancellationToken cancellationToken) =>
        SqliteFile.PathOf(connectionString) is { } path
            ? SqliteLogCheck.RequireOwnAsync(path, name: null, cancellationToken)
            : Task.CompletedTask;

    public override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override Task SettleAsync(string connectionString) => SqliteLog.EmptyAsync(connectionString);

    public override void CloseIdle(string connectionString)
    {
        using var connection = new SqliteConnection(TextOfContexts(connectionString));
        SqliteConnection.ClearPool(connection);
    }

    public override ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options) =>
        new SqliteReadConnections(contexts);

    public override CommitSource OpenCommits(
        DatabaseOptions options,
        CommitSignal signal,
        ReadConnections reads,
        TimeProvider clock
    ) => new SqliteCommitSource(signal, reads.Watch, clock);

    /// <summary>A missing file is no fault: it is created by the first migration.</summary>
    public override Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public override async Task<IAsyncDisposable> BeginMigratingAsync(
        string connectionString,
        CancellationToken cancellationToken
    ) => await SqliteMigrationLock.AcquireAsync(connectionString, cancellationToken);

    /// <summary>
    /// Microsoft.Data.Sqlite begins with BEGIN IMMEDIATE: a second import waits here, up to the command timeout, and
    /// not in the middle of its work, where waiting would be a deadlock.
    /// </summary>
    public override Task<IDbContextTransaction> BeginImportAsync(
        DbContext context,
        CancellationToken cancellationToken
    ) => context.Database.BeginTransactionAsync(cancellationToken);

    public override async Task<IDbContextTransaction> BeginLookAsync(
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        await context.Database.OpenConnectionAsync(cancellationToken);

        // EF Core's own would take the lock for writing at once.
        var transaction = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await context.Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    private static string TextOfContexts(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true }.ConnectionString;
}
