namespace Alliance.Graph.Http.Unsent;

/// <summary>An answer that wants more than it has.</summary>
/// <param name="answer">The answer.</param>
/// <param name="caller">Whose it is.</param>
/// <param name="bytes">What it wants in all.</param>
internal sealed class UnsentWait(UnsentAnswer answer, UnsentOfCaller caller, long bytes)
{
    // Whoever is let in goes on elsewhere, not within the lock of who let it in.
    private readonly TaskCompletionSource granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public UnsentAnswer Answer => answer;

    public UnsentOfCaller Caller => caller;

    public long Bytes => bytes;

    public long More => bytes - answer.Bytes;

    /// <summary>Whether it was begun, so that it holds something while it waits.</summary>
    public bool IsGrowing { get; } = answer.Bytes > 0;

    public Task Granted => granted.Task;

    public void Grant() => granted.TrySetResult();
}
