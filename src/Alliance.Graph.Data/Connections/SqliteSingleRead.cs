using System.Data.Common;
using Alliance.Graph.Data.Context;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Reads with one statement, which sees one state by itself: that which its connection has met, or meets behind it
/// without a change. Where
/// there is none, or one statement turns out not to be enough, all is to be read again.
/// </summary>
internal sealed class SqliteSingleRead(SqliteReadConnections connections) : ReadState
{
    private int _reads;
    private bool _isRead;
    private DataState? _state;

    public override bool IsHeld => false;

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return new Turn(this, await connections.TakeToReadAsync(inTransaction: false, cancellationToken));
    }

    public override async Task<T> ReadAsync<T>(
        Func<AllianceDbContext, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref _reads);
        var before = connections.Watch.Look();
        var result = await connections.ReadAsync(read, cancellationToken);
        Take(connections.Watch.Look() is { } behind && behind.IsSame(before) ? behind : null);
        return result;
    }

    public override ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken)
    {
        // Of what failed nothing was read, so that it is of every state.
        HasMoved = _reads > 1 || (_isRead && _state is null);
        return new(HasMoved || _reads == 0 ? null : _state ?? connections.Watch.Look());
    }

    private void Take(DataState? state)
    {
        _isRead = true;
        _state = state;
    }

    private DataState? Of(SqliteReadConnection connection)
    {
        if (connection.Seen is { } seen)
        {
            return seen;
        }

        // If the version stays the same behind what the watch sees now, it was so in the statement too.
        var version = connection.Version;
        connection.Meet(connections.Watch);
        return connection.Version == version ? connection.Seen : null;
    }

    /// <summary>The connection while the statement has it.</summary>
    private sealed class Turn(SqliteSingleRead read, SqliteReadConnection connection) : SqliteTurn(connection)
    {
        public override ValueTask EndAsync(DbDataReader reader, CancellationToken cancellationToken)
        {
            read.Take(read.Of(Connection));
            return ValueTask.CompletedTask;
        }

        public override ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}
