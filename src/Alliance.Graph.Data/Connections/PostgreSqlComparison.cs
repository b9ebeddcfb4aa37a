using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Querying.Statements;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Reads statement by statement, side by side, and has the server say which transactions are over before the first of
/// them and
/// behind each. The transactions that are over only become more, so that all statements have seen one state if that is
/// always the
/// same. It costs no trip to the server, no transaction and no connection between statements.
/// </summary>
internal sealed class PostgreSqlComparison : ReadState
{
    private readonly PostgreSqlReadConnections _connections;
    private readonly Lock _lock = new();
    private readonly int _connected;
    private string? _state;
    private bool _isRead;

    /// <param name="connections">Opens connections.</param>
    /// <param name="isQuiet">Whether the state is most likely the one that was seen last, so that only what is behind
    /// need be asked.</param>
    public PostgreSqlComparison(PostgreSqlReadConnections connections, bool isQuiet)
    {
        _connections = connections;
        _connected = connections.Watch.Connected;
        _state =
            isQuiet && connections.Watch.Known?.Mark is PostgreSqlMark mark && mark.Connected == _connected
                ? mark.Snapshot
                : null;
    }

    public override bool IsHeld => false;

    /// <summary>
    /// The number is known as long as the state is the one that was seen last; else the watch says it, if it is still
    /// that.
    /// </summary>
    public override async ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken)
    {
        if (!_isRead || HasMoved)
        {
            return null;
        }

        var state = await _connections.Watch.NameAsync(_connected, _state!, cancellationToken);
        HasMoved = state is null;
        return state;
    }

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken) =>
        await ConnectAsync(cancellationToken);

    public override Gathering Gather() =>
        new(_connections.Short, statements => PostgreSqlTrip.SendAsync(this, statements, ConnectAsync, CompareAsync));

    public override async Task<T> ReadAsync<T>(
        Func<AllianceDbContext, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        await CompareAsync(cancellationToken);
        var result = await _connections.ReadAsync(read, cancellationToken);
        await CompareAsync(cancellationToken);
        return result;
    }

    private async ValueTask<PostgreSqlReadConnection> ConnectAsync(CancellationToken cancellationToken) =>
        new Compared(this, await _connections.ConnectAsync(cancellationToken));

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await _connections.OpenAsync(cancellationToken);
        await using var reader = await connection.ExecuteAsync(
            new WrittenStatement(PostgreSqlStateWatch.Snapshot, []),
            cancellationToken
        );
        await TakeAsync(reader, cancellationToken);
    }

    private async Task TakeAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var state = await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? reader.GetString(0) : null;
        lock (_lock)
        {
            _isRead = true;
            HasMoved |= state is null || (_state ??= state) != state;
        }
    }

    private sealed class Compared(PostgreSqlComparison comparison, NpgsqlConnection connection)
        : PostgreSqlReadConnection(connection, comparison._connections)
    {
        // Those that begin side by side must each know the state before.
        private readonly bool _isEarly = comparison._state is null;

        protected override string Before => _isEarly ? $"{PostgreSqlStateWatch.Snapshot};" : "";

        protected override string Behind => $";{PostgreSqlStateWatch.Snapshot}";

        public override async ValueTask EndAsync(DbDataReader reader, CancellationToken cancellationToken)
        {
            await base.EndAsync(reader, cancellationToken);
            await reader.NextResultAsync(cancellationToken);
            await comparison.TakeAsync(reader, cancellationToken);
        }

        protected override async Task TakeBeforeAsync(DbDataReader reader, CancellationToken cancellationToken)
        {
            if (_isEarly)
            {
                await comparison.TakeAsync(reader, cancellationToken);
                await reader.NextResultAsync(cancellationToken);
            }
        }
    }
}
