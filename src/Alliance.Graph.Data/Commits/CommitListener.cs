namespace Alliance.Graph.Data.Commits;

/// <summary>Somebody who waits for commits, one wait at a time.</summary>
public sealed class CommitListener : IDisposable
{
    private readonly CommitWatch _watch;
    private readonly Lock _lock = new();
    private TaskCompletionSource _woken = New();

    internal CommitListener(CommitWatch watch, CommitState? state)
    {
        _watch = watch;
        State = state;
    }

    /// <summary>How far the database had come when it was looked at last; null until it was.</summary>
    public CommitState? State { get; private set; }

    /// <summary>Waits until the database has come further than was last seen here.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<CommitState> WaitAsync(CommitState? seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task woken;
            lock (_lock)
            {
                if (State is { } state && state != seen)
                {
                    return state;
                }

                woken = _woken.Task;
            }

            await woken.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits no more.</summary>
    public void Dispose() => _watch.Leave(this);

    internal void Wake(CommitState state)
    {
        TaskCompletionSource woken;
        lock (_lock)
        {
            State = state;
            (woken, _woken) = (_woken, New());
        }

        woken.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
