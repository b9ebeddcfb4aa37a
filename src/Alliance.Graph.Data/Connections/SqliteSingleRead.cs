using Alliance.Graph.Data.Context;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Reads with one statement, which sees one state by itself: that which the watch sees before and behind. Where that is not the same, or
/// one statement turns out not to be enough, all is to be read again.
/// </summary>
internal sealed class SqliteSingleRead(SqliteReadConnections connections) : ReadState
{
    private int _reads;
    private DataState? _before;

    public override bool IsHeld => false;

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        Begin();
        return await connections.TakeAsync(cancellationToken);
    }

    public override Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        Begin();
        return connections.ReadAsync(read, cancellationToken);
    }

    public override ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken)
    {
        if (_reads == 0)
        {
            return default;
        }

        var isOne = _reads == 1 && connections.Watch.Look() is { } behind && behind.IsSame(_before);
        HasMoved = !isOne;
        return new(isOne ? _before : null);
    }

    private void Begin()
    {
        if (Interlocked.Increment(ref _reads) == 1)
        {
            _before = connections.Watch.Look();
        }
    }
}
