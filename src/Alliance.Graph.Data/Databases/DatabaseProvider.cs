using System.Data.Common;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// What differs between the databases beside what they are asked: connecting, locking, and what they are on a disk.
/// </summary>
internal abstract class DatabaseProvider
{
    /// <summary>How the database is asked.</summary>
    public abstract DatabaseDialect Dialect { get; }

    /// <summary>Connects the context to the database.</summary>
    public abstract void Configure(
        DbContextOptionsBuilder options,
        string connectionString,
        MigrationsLocation? migrations = null
    );

    /// <summary>The file that the database is; null if it is none, or none that can be named.</summary>
    public virtual string? FileOf(string connectionString) => null;

    /// <summary>
    /// Fails if what lies beside the file belongs to another, before the database looks at it and deletes it.
    /// </summary>
    public virtual Task RequireOwnLogAsync(string connectionString, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>A statement that lists the tables by their <c>name</c>.</summary>
    public abstract string Tables { get; }

    /// <summary>Moves into the file what is kept beside it; does nothing where there is no file.</summary>
    public virtual Task SettleAsync(string connectionString) => Task.CompletedTask;

    /// <summary>
    /// Whether a read failed because its connection was kept for too long, so that a fresh one would do better.
    /// </summary>
    public virtual bool IsStale(Exception exception) => false;

    /// <summary>Closes the idle connections of contexts.</summary>
    public abstract void CloseIdle(string connectionString);

    /// <summary>Connections for reading.</summary>
    public abstract ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options);

    /// <summary>Says when something was committed.</summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="signal">What this process commits.</param>
    /// <param name="reads">Connections for reading.</param>
    /// <param name="clock">Tells the time.</param>
    public abstract CommitSource OpenCommits(
        DatabaseOptions options,
        CommitSignal signal,
        ReadConnections reads,
        TimeProvider clock
    );

    /// <summary>
    /// Fails with the provider's own exception if there is no database that could be asked. Without it EF Core takes a
    /// missing PostgreSQL database for an empty one and would create it, even if its name was only mistyped.
    /// </summary>
    public abstract Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>
    /// Makes ready for migrations, and keeps other processes from migrating until the result is disposed.
    /// </summary>
    public abstract Task<IAsyncDisposable> BeginMigratingAsync(
        string connectionString,
        CancellationToken cancellationToken
    );

    /// <summary>Begins a transaction for which a second import waits.</summary>
    public abstract Task<IDbContextTransaction> BeginImportAsync(
        DbContext context,
        CancellationToken cancellationToken
    );

    /// <summary>Begins a transaction that reads one state of all tables and keeps nobody from writing.</summary>
    public abstract Task<IDbContextTransaction> BeginLookAsync(DbContext context, CancellationToken cancellationToken);

    public static DatabaseProvider Of(DatabaseProviderKind kind) =>
        kind switch
        {
            DatabaseProviderKind.Sqlite => new SqliteDatabaseProvider(),
            DatabaseProviderKind.PostgreSql => new PostgreSqlDatabaseProvider(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
