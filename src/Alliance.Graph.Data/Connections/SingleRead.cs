using Alliance.Graph.Data.Context;

namespace Alliance.Graph.Data.Connections;

/// <summary>Reads with one statement, which needs nothing. Where it turns out that one is not enough, all is to be read again.</summary>
internal sealed class SingleRead(ReadConnections connections) : ReadState
{
    private int _reads;

    public override bool IsHeld => false;

    public override bool HasMoved => _reads > 1;

    public override ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return connections.OpenAsync(cancellationToken);
    }

    public override Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        return connections.ReadAsync(read, cancellationToken);
    }
}
