using System.Data;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Alliance.Graph.Data.Databases;

internal sealed class PostgreSqlDatabaseProvider : DatabaseProvider
{
    // Any number that every server instance knows and nothing else in the database uses.
    private const long ImportLock = 0x416C6C69616E6365;

    // In one trip: who writes waits for the lock, and is heard when it commits.
    private static readonly string _begin = FormattableString.Invariant(
        $"SELECT pg_advisory_xact_lock({ImportLock}), {PostgreSqlCommitSource.Tell}"
    );

    public override DatabaseDialect Dialect { get; } = new PostgreSqlDialect();

    public override void Configure(
        DbContextOptionsBuilder options,
        string connectionString,
        MigrationsLocation? migrations = null
    )
    {
        options.UseNpgsql(
            PostgreSqlConnectionText.Of(connectionString),
            postgreSql =>
            {
                if (migrations is not null)
                {
                    postgreSql.MigrationsAssembly(migrations.Assembly).MigrationsHistoryTable(migrations.HistoryTable);
                }
            }
        );
        options.ReplaceService<IQuerySqlGeneratorFactory, PostgreSqlSqlGenerators>();
    }

    public override string Tables =>
        "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()";

    public override bool IsStale(Exception exception) => PostgreSqlStaleness.Of(exception) is not null;

    public override void CloseIdle(string connectionString)
    {
        using var connection = new NpgsqlConnection(PostgreSqlConnectionText.Of(connectionString));
        NpgsqlConnection.ClearPool(connection);
    }

    public override ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options) =>
        new PostgreSqlReadConnections(
            contexts,
            PostgreSqlConnectionText.OfReads(options),
            options.ReadReplicas.Count == 0
                ? null
                : (PostgreSqlReadConnections)OpenReads(contexts, options with { ReadReplicas = [] })
        )
        {
            Short = options.ShortStatement,
        };

    /// <summary>
    /// A connection that is not of the pool: it stays with the server that is written to, and no reader gets it back.
    /// </summary>
    public override CommitSource OpenCommits(
        DatabaseOptions options,
        CommitSignal signal,
        ReadConnections reads,
        TimeProvider clock
    ) =>
        new PostgreSqlCommitSource(
            new NpgsqlConnectionStringBuilder(PostgreSqlConnectionText.Of(options.ConnectionString))
            {
                Pooling = false,
            }.ConnectionString
        );

    public override async Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await context.Database.CloseConnectionAsync();
    }

    public override async Task<IAsyncDisposable> BeginMigratingAsync(
        string connectionString,
        CancellationToken cancellationToken
    ) => await PostgreSqlMigrationLock.AcquireAsync(connectionString, cancellationToken);

    /// <summary>
    /// Without the lock two imports of the same new rows would both find them missing, and the second one would fail
    /// on a duplicate key. PostgreSQL frees it with the transaction, also when the process dies.
    /// </summary>
    public override Task<IDbContextTransaction> BeginLookAsync(
        DbContext context,
        CancellationToken cancellationToken
    ) => context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    public override async Task<IDbContextTransaction> BeginImportAsync(
        DbContext context,
        CancellationToken cancellationToken
    )
    {
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            await context.Database.ExecuteSqlRawAsync(_begin, cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }
}
