using Npgsql;
using NpgsqlTypes;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Asks a connection that stays open which transactions are over. Who changes rows, by whatever door, does so in a
/// transaction, and those
/// that are over only become more: what is the same twice was the same between. Callers who come while it is asked
/// share the next question.
/// </summary>
internal sealed class PostgreSqlStateWatch(PostgreSqlReadConnections connections) : StateWatch
{
    /// <summary>What a copy of a server says does not name all transactions that run, so there it is null.</summary>
    public const string Snapshot =
        "SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_snapshot()::text END";

    // One statement has one snapshot. The number is only looked for if it can be another.
    private const string State =
        $"SELECT s, CASE WHEN s IS DISTINCT FROM $1 THEN ({Newest}) END FROM ({Snapshot} AS s OFFSET 0) AS state";

    private readonly Lock _lock = new();
    private TaskCompletionSource<DataState?>? _next;
    private bool _isAsking;
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _command;
    private volatile int _connected;
    private volatile bool _isClosed;

    /// <summary>How often it was connected; what was read counts only if that is the same before and behind.</summary>
    public int Connected => _connected;

    public override async ValueTask<DataState?> LookAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource<DataState?>? shared = null;
        lock (_lock)
        {
            if (_isAsking)
            {
                // What is being asked may have been answered before the caller came.
                shared = _next ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            _isAsking = true;
        }

        if (shared is not null)
        {
            return await shared.Task.WaitAsync(cancellationToken);
        }

        var state = await AskAsync();
        _ = AskForOthersAsync();
        return state;
    }

    /// <summary>The state with a snapshot that a statement has seen; null if it is not the newest any more.</summary>
    public async ValueTask<DataState?> NameAsync(int connected, string snapshot, CancellationToken cancellationToken)
    {
        var known = Known;
        if (known?.Mark is not PostgreSqlMark { Snapshot: var seen } || seen != snapshot)
        {
            known = await LookAsync(cancellationToken);
        }

        return known?.Mark is not PostgreSqlMark mark || mark.Snapshot != snapshot ? null
            : mark.Connected == connected ? known
            // What was read before the watch was connected at all is named, and that is all.
            : connected == 0 ? known with { Mark = null }
            : null;
    }

    public override async ValueTask DisposeAsync()
    {
        _isClosed = true;
        await LookAsync(CancellationToken.None);
        await CloseAsync();
    }

    private async Task AskForOthersAsync()
    {
        while (true)
        {
            TaskCompletionSource<DataState?>? waiting;
            lock (_lock)
            {
                (waiting, _next) = (_next, null);
                _isAsking = waiting is not null;
            }

            if (waiting is null)
            {
                return;
            }

            waiting.SetResult(await AskAsync());
        }
    }

    private async Task<DataState?> AskAsync()
    {
        try
        {
            return _isClosed ? null : await ReadAsync();
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
        {
            // Whoever reads rows meets the same fault, and says it.
            await CloseAsync();
            return null;
        }
    }

    private async Task<DataState?> ReadAsync()
    {
        var command = _command ?? await ConnectAsync();
        var known = Known;
        command.Parameters[0].Value = (known?.Mark as PostgreSqlMark)?.Snapshot ?? (object)DBNull.Value;
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync() || reader.IsDBNull(0))
        {
            return Known = null;
        }

        var snapshot = reader.GetString(0);
        return known?.Mark is PostgreSqlMark mark && mark.Snapshot == snapshot
            ? known
            : Known = new DataState(
                new PostgreSqlMark(_connected, snapshot),
                reader.IsDBNull(1) ? 0 : reader.GetInt64(1)
            );
    }

    private async Task<NpgsqlCommand> ConnectAsync()
    {
        Known = null;
        _connected++;
        _connection = await connections.ConnectApartAsync(CancellationToken.None);
        _command = new NpgsqlCommand(State, _connection)
        {
            CommandTimeout = connections.Seconds,
            Parameters = { new() { NpgsqlDbType = NpgsqlDbType.Text } },
        };
        await _command.PrepareAsync();
        return _command;
    }

    private async Task CloseAsync()
    {
        Known = null;
        if (_command is not null)
        {
            await _command.DisposeAsync();
            _command = null;
        }

        if (_connection is not null)
        {
            await PostgreSqlReadConnections.GiveBackAsync(_connection);
            _connection = null;
        }
    }
}
