namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Says that something may have been committed, by this process or another. What it was it does not say.
/// </summary>
internal abstract class CommitSource : IAsyncDisposable
{
    /// <summary>Listens from here on, unless it does already.</summary>
    public abstract Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Waits until something may have been committed since the last call, or since it listens.</summary>
    public abstract Task WaitAsync(CancellationToken cancellationToken);

    /// <summary>Stops to listen; it can begin again.</summary>
    public abstract ValueTask DisposeAsync();
}
