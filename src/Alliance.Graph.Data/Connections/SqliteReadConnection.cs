using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Querying.Statements;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Alliance.Graph.Data.Connections;

/// <summary>A connection that stays open, with the statements that it has prepared.</summary>
internal sealed class SqliteReadConnection(SqliteReadConnections pool, AllianceDbContext context) : ReadConnection
{
    private const int MaximumPrepared = 128;

    private readonly Dictionary<Translation, DbCommand> _prepared = new(ReferenceEqualityComparer.Instance);
    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();
    private CancellationTokenRegistration _interrupting;
    private DbCommand? _written;
    private bool _isBroken;
    private DataState? _seen;
    private uint _version;

    public override bool ReadsAtOnce => true;

    private sqlite3 Handle => _connection.Handle!;

    /// <summary>The version of what was read last, by this connection's own count.</summary>
    public uint Version => SqliteDataVersion.Of(Handle);

    /// <summary>The state of what was read last, if that is the one that this connection met; else null.</summary>
    public DataState? Seen => _seen is not null && Version == _version ? _seen : null;

    public override async Task<DbDataReader> ExecuteAsync(
        Statement statement,
        StatementInput input,
        CancellationToken cancellationToken
    )
    {
        var command = await PreparedAsync(statement.Translation);
        statement.Bind(command, input);
        InterruptOn(cancellationToken);
        try
        {
            return await command.ExecuteReaderAsync(cancellationToken);
        }
        catch
        {
            _isBroken = true;
            throw;
        }
    }

    public override Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken)
    {
        _written = _connection.CreateCommand();
        statement.Bind(_written);
        InterruptOn(cancellationToken);
        return _written.ExecuteReaderAsync(cancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await EndStatementAsync();
        if (!_isBroken && pool.Keep(this))
        {
            return;
        }

        await ForgetAsync();
        await context.DisposeAsync();
    }

    /// <summary>Makes ready for the next statement.</summary>
    public async ValueTask EndStatementAsync()
    {
        // Waits for an interruption that has begun, so that it does not meet the next request's statement.
        await _interrupting.DisposeAsync();

        // Its reader would end with it.
        _written?.Dispose();
        _written = null;
    }

    /// <summary>
    /// Meets the state that the watch sees, outside of a transaction: a version of this connection and a mark of the
    /// watch then mean the same.
    /// As long as this version stays, nobody need be asked.
    /// </summary>
    /// <param name="watch">Tells the state.</param>
    public void Meet(SqliteStateWatch watch)
    {
        if (Seen is { } seen && ReferenceEquals(seen, watch.Known))
        {
            return;
        }

        _seen = null;
        if (watch.Look() is not { } before)
        {
            return;
        }

        // Only a statement that reads a table looks at what others have committed
        // (findings/sqlite-data-version-of-a-file-control.sh).
        Require("SELECT 1 FROM sqlite_schema LIMIT 1");
        _version = Version;
        _seen = watch.Look() is { } behind && behind.IsSame(before) ? behind : null;
    }

    /// <summary>Lets all that follows see the state that the next statement meets.</summary>
    public void BeginTransaction() => Require("BEGIN");

    /// <summary>
    /// Ends the transaction. A connection that cannot is not used again: it would see this state for ever.
    /// </summary>
    public void EndTransaction()
    {
        try
        {
            Run("COMMIT");
        }
        catch (SqliteException)
        {
            _isBroken = true;
        }
    }

    /// <summary>
    /// Lets code read with the context of this connection. It is not kept then: a reader that the code has left open
    /// would hold the
    /// state for ever.
    /// </summary>
    public async Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        _isBroken = true;
        InterruptOn(cancellationToken);
        return await read(context);
    }

    /// <summary>
    /// The driver looks at a token before a statement runs and never while it does
    /// (https://sqlite.org/c3ref/interrupt.html).
    /// </summary>
    private void InterruptOn(CancellationToken cancellationToken) =>
        _interrupting = cancellationToken.UnsafeRegister(
            static connection => raw.sqlite3_interrupt(((SqliteConnection)connection!).Handle),
            _connection
        );

    /// <summary>The driver keeps what it has prepared with the command.</summary>
    private async Task<DbCommand> PreparedAsync(Translation statement)
    {
        if (_prepared.TryGetValue(statement, out var command))
        {
            return command;
        }

        if (_prepared.Count == MaximumPrepared)
        {
            await ForgetAsync();
        }

        command = _connection.CreateCommand();
        command.CommandText = statement.Text;
        _prepared.Add(statement, command);
        return command;
    }

    private async Task ForgetAsync()
    {
        foreach (var command in _prepared.Values)
        {
            await command.DisposeAsync();
        }

        _prepared.Clear();
    }

    /// <summary>Runs what others rely on. A connection on which it fails is not used again.</summary>
    private void Require(string statement)
    {
        try
        {
            Run(statement);
        }
        catch (SqliteException)
        {
            _isBroken = true;
            throw;
        }
    }

    private void Run(string statement) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(Handle, statement), Handle);
}
