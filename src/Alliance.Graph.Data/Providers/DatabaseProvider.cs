using System.Linq.Expressions;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Alliance.Graph.Data.Providers;

/// <summary>
/// What differs between the databases: connecting, locking, handing over a list of keys, the place of nulls, the
/// shape of pages per parent and full-text search.
/// </summary>
internal abstract class DatabaseProvider
{
    /// <summary>The database's name in OpenTelemetry's conventions: a value of <c>db.system.name</c>.</summary>
    public abstract string SystemName { get; }

    /// <summary>Whether NULL sorts as the smallest value when nothing else is said.</summary>
    public abstract bool NullsAreSmallest { get; }

    /// <summary>
    /// Whether a link must also be compared with <c>&gt;=</c>: it changes no row, but EF Core then keeps the page of
    /// each parent as a lateral join instead of numbering the rows of the whole table.
    /// </summary>
    public abstract bool RepeatsLinkAsLowerBound { get; }

    /// <summary>
    /// Whether EXISTS is asked anew for each row, however many rows have the same answer. Otherwise the database makes a join of it.
    /// </summary>
    public abstract bool AsksExistsForEachRow { get; }

    /// <summary>How nodes are found by words.</summary>
    public abstract SearchDialect Search { get; }

    /// <summary>Connects the context to the database.</summary>
    public abstract void Configure(DbContextOptionsBuilder options, string connectionString, MigrationsLocation? migrations = null);

    /// <summary>The file that the database is; null if it is none, or none that can be named.</summary>
    public virtual string? FileOf(string connectionString) => null;

    /// <summary>Fails if what lies beside the file belongs to another, before the database looks at it and deletes it.</summary>
    public virtual Task RequireOwnLogAsync(string connectionString, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>How backups are written and read.</summary>
    /// <param name="database">The database.</param>
    /// <param name="programs">Folder of the database's client programs, where they are needed; null to look for them.</param>
    public abstract BackupArchive Archive(AllianceDatabase database, string? programs);

    /// <summary>A statement that lists the tables by their <c>name</c>.</summary>
    public abstract string Tables { get; }

    /// <summary>Moves into the file what is kept beside it; does nothing where there is no file.</summary>
    public virtual Task SettleAsync(string connectionString) => Task.CompletedTask;

    /// <summary>Closes the idle connections of contexts.</summary>
    public abstract void CloseIdle(string connectionString);

    /// <summary>A table of the keys that travel as the parameter <c>{0}</c>, with the column <c>value</c>.</summary>
    public abstract string KeysSource { get; }

    /// <summary>Keys as the value of that parameter.</summary>
    /// <param name="keys">Keys as the database stores them, all of one type.</param>
    public abstract object KeyList(Array keys);

    /// <summary>How values are read.</summary>
    public abstract CellReaders Cells { get; }

    /// <summary>Connections for reading.</summary>
    public abstract ReadConnections OpenReads(IDbContextFactory<AllianceDbContext> contexts, DatabaseOptions options);

    /// <summary>Pairs each key with the rows of its page.</summary>
    public abstract Expression PagePerKey(PagePerKey page);

    /// <summary>
    /// Fails with the provider's own exception if there is no database that could be asked. Without it EF Core takes a
    /// missing PostgreSQL database for an empty one and would create it, even if its name was only mistyped.
    /// </summary>
    public abstract Task RequireDatabaseAsync(DbContext context, CancellationToken cancellationToken);

    /// <summary>Makes ready for migrations, and keeps other processes from migrating until the result is disposed.</summary>
    public abstract Task<IAsyncDisposable> BeginMigratingAsync(string connectionString, CancellationToken cancellationToken);

    /// <summary>Begins a transaction for which a second import waits.</summary>
    public abstract Task<IDbContextTransaction> BeginImportAsync(DbContext context, CancellationToken cancellationToken);

    public static DatabaseProvider Of(DatabaseProviderKind kind)
        => kind switch
        {
            DatabaseProviderKind.Sqlite => new SqliteDatabaseProvider(),
            DatabaseProviderKind.PostgreSql => new PostgreSqlDatabaseProvider(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
