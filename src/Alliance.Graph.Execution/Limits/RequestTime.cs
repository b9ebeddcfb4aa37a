namespace Alliance.Graph.Execution;

/// <summary>How long a request may still take. Its token is cancelled when the time is up, or the caller gives up.</summary>
internal sealed class RequestTime : IDisposable
{
    private readonly TimeSpan _maximum;
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _source;

    public RequestTime(TimeSpan maximum, CancellationToken caller)
    {
        _maximum = maximum;
        _caller = caller;
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller);
        _source.CancelAfter(maximum);
    }

    public CancellationToken Token => _source.Token;

    public bool IsUp => _source.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>What the caller is told when it is up.</summary>
    public GraphError Error => new(
        ErrorCodes.TimeLimit,
        FormattableString.Invariant($"The answer took longer than {_maximum.TotalSeconds:0.###} seconds and was given up. Ask for less at once: smaller pages, fewer lists, or a filter that leaves fewer rows."));

    public void Dispose() => _source.Dispose();
}
