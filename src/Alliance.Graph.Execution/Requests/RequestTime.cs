using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Requests;

/// <summary>
/// How long a request may still take. Its token is cancelled when the time is up, or the caller gives up. While it
/// waits for a caller
/// who has not read what was sent, another time passes.
/// </summary>
internal sealed class RequestTime : IDisposable
{
    private readonly TimeSpan _maximum;
    private readonly CancellationToken _caller;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _work;
    private readonly CancellationTokenSource _source;
    private TimeSpan _workLeft;
    private TimeSpan _waitLeft;
    private long _since;

    public RequestTime(TimeSpan maximum, TimeSpan maximumWait, TimeProvider clock, CancellationToken caller)
    {
        _maximum = _workLeft = maximum;
        _waitLeft = maximumWait;
        _caller = caller;
        _clock = clock;
        _since = clock.GetTimestamp();
        _work = new CancellationTokenSource(maximum, clock);
        _source = CancellationTokenSource.CreateLinkedTokenSource(caller, _work.Token);
    }

    public CancellationToken Token => _source.Token;

    public bool IsUp => _work.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Whether the caller was waited for as long as one waits.</summary>
    public bool HasWaited { get; private set; }

    /// <summary>What the caller is told when it is up.</summary>
    public GraphError Error =>
        new(
            ErrorCodes.TimeLimit,
            FormattableString.Invariant(
                $"The answer took longer than {_maximum.TotalSeconds:0.###} seconds and was given up. Ask for less at once: smaller pages, fewer lists, or a filter that leaves fewer rows."
            )
        );

    /// <summary>
    /// Hands on a part of the answer. Until it is taken nothing is done for the request, so that its time stands still.
    /// </summary>
    public async ValueTask WaitAsync(Func<CancellationToken, ValueTask> handOn, CancellationToken cancellationToken)
    {
        _workLeft -= Passed();
        _work.CancelAfter(Timeout.InfiniteTimeSpan);
        using var patience = new CancellationTokenSource(Rest(_waitLeft), _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            await handOn(either.Token);
        }
        catch (OperationCanceledException)
            when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            HasWaited = true;
            throw;
        }
        finally
        {
            _waitLeft -= Passed();
            _work.CancelAfter(Rest(_workLeft));
        }
    }

    public void Dispose()
    {
        _source.Dispose();
        _work.Dispose();
    }

    private static TimeSpan Rest(TimeSpan left) => left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private TimeSpan Passed()
    {
        var now = _clock.GetTimestamp();
        var passed = _clock.GetElapsedTime(_since, now);
        _since = now;
        return passed;
    }
}
