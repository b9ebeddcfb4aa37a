using System.Collections.Concurrent;
using Alliance.Graph.Data.Context;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Connections that stay open, each with the statements that it has prepared. The driver's own pool keeps the file open
/// too,
/// but gives every connection its functions anew each time, and prepares every statement anew.
/// </summary>
internal sealed class SqliteReadConnections(IDbContextFactory<AllianceDbContext> contexts) : ReadConnections(contexts)
{
    private static readonly int _maximumIdle = 4 * Environment.ProcessorCount;

    private readonly ConcurrentBag<SqliteReadConnection> _idle = [];
    private volatile bool _isClosed;

    public override SqliteStateWatch Watch { get; } = new(contexts);

    public override ReadState Begin(ReadExtent extent) =>
        extent == ReadExtent.Statement ? new SqliteSingleRead(this) : new SqliteReadState(this);

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken) =>
        await TakeAsync(cancellationToken);

    public async ValueTask<SqliteReadConnection> TakeAsync(CancellationToken cancellationToken)
    {
        if (_idle.TryTake(out var connection))
        {
            return connection;
        }

        // EF Core knows which functions its translations use, and adds them to the connections that it opens.
        var context = await Contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            KeepPlans((SqliteConnection)context.Database.GetDbConnection());
            return new SqliteReadConnection(this, context);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection that has met the state that the watch saw last.</summary>
    /// <param name="inTransaction">Whether all statements see the state that the first one meets.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<SqliteReadConnection> TakeToReadAsync(
        bool inTransaction,
        CancellationToken cancellationToken
    )
    {
        var connection = await TakeAsync(cancellationToken);
        try
        {
            connection.Meet(Watch);
            if (inTransaction)
            {
                connection.BeginTransaction();
            }

            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Keeps a connection for the next read, unless there are enough, or there will be none.</summary>
    public bool Keep(SqliteReadConnection connection)
    {
        if (_isClosed || _idle.Count >= _maximumIdle)
        {
            return false;
        }

        _idle.Add(connection);
        return true;
    }

    public override async ValueTask DisposeAsync()
    {
        _isClosed = true;
        await Watch.DisposeAsync();
        while (_idle.TryTake(out var connection))
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>
    /// Without this SQLite looks at the values of parameters when it plans, also of LIMIT, and so prepares a statement
    /// anew
    /// whenever a value has changed (https://sqlite.org/queryplanner-ng.html#qpstab).
    /// </summary>
    private static void KeepPlans(SqliteConnection connection) =>
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
}
