using System.Diagnostics.Metrics;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Unsent;

/// <summary>
/// The memory of all large answers that are not sent yet. One for which there is no room waits its turn for a little:
/// callers take
/// turns, and each has a queue of its own, so that nobody waits behind another who may have no more.
/// </summary>
internal sealed class UnsentAnswers
{
    /// <summary>Longer than most answers take that are read by somebody; half of what a request may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, UnsentOfCaller> callers = [];
    private readonly LinkedList<UnsentOfCaller> waiting = new();
    private readonly TimeProvider clock;
    private readonly UnsentLimits limits;
    private long held;

    public UnsentAnswers(IOptions<GraphHttpOptions> options, TimeProvider clock, IMeterFactory? meters = null)
    {
        this.clock = clock;
        limits = UnsentLimits.Of(options.Value);
        Stalled = new StalledAnswers(limits);
        meters
            ?.Create(GraphTelemetry.Name)
            .CreateObservableUpDownCounter(
                "alliance.graph.answers.unsent",
                () => Held + Stalled.Held,
                "By",
                "Memory that answers hold, or large ones are about to, until their callers have taken them."
            );
    }

    /// <summary>Bytes that are taken by all.</summary>
    public long Held => Interlocked.Read(ref held);

    /// <summary>What small answers hold whose callers do not take them.</summary>
    public StalledAnswers Stalled { get; }

    /// <summary>The answer to a request, which holds nothing yet.</summary>
    public UnsentAnswer Of(HttpContext context) => new(this, context);

    public ValueTask<GraphError?> TakeAsync(UnsentAnswer answer, long bytes, CancellationToken cancellationToken)
    {
        UnsentWait wait;
        lock (gate)
        {
            var caller = CallerOf(answer);
            wait = new UnsentWait(answer, caller, limits.Of(bytes));
            if (wait.More > 0 && !Fits(wait) && GrowsAnother(wait))
            {
                return new(Refuse(wait));
            }

            if (wait.More <= 0)
            {
                Set(answer, caller, wait.Bytes);
            }
            else
            {
                caller.Add(wait, waiting);
            }

            LetIn();
            if (wait.More <= 0)
            {
                return default;
            }
        }

        return new(WaitAsync(wait, cancellationToken));
    }

    /// <summary>Says what an answer holds, whether or not there is room for it.</summary>
    public void Keep(UnsentAnswer answer, long bytes)
    {
        lock (gate)
        {
            Set(answer, CallerOf(answer), limits.Of(bytes));
            LetIn();
        }
    }

    private async Task<GraphError?> WaitAsync(UnsentWait wait, CancellationToken cancellationToken)
    {
        try
        {
            await wait.Granted.WaitAsync(Patience, clock, cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            lock (gate)
            {
                if (!wait.Caller.Remove(wait, waiting))
                {
                    // Its turn came at the same moment.
                    cancellationToken.ThrowIfCancellationRequested();
                    return null;
                }

                var refusal = Refuse(wait);
                Forget(wait.Caller);
                LetIn();
                cancellationToken.ThrowIfCancellationRequested();
                return refusal;
            }
        }
    }

    /// <summary>
    /// Lets in who fits, in turn. Who only waits for others than its own answers to end is not overtaken, or it would
    /// never fit.
    /// </summary>
    private void LetIn()
    {
        for (var node = waiting.First; node is not null; )
        {
            var caller = node.Value;
            var (next, wait) = (node.Next, caller.First);
            if (FitsCaller(wait))
            {
                if (held + wait.More > limits.All)
                {
                    return;
                }

                caller.Remove(wait, waiting);
                Set(wait.Answer, caller, wait.Bytes);
                wait.Grant();
                caller.StandBehind(waiting);
                next = waiting.First;
            }

            node = next;
        }
    }

    private bool Fits(UnsentWait wait) => FitsCaller(wait) && held + wait.More <= limits.All;

    private bool FitsCaller(UnsentWait wait) => wait.Caller.Bytes + wait.More <= limits.PerCaller;

    /// <summary>Answers that hold something and wait for more could wait for each other; so only one may.</summary>
    private bool GrowsAnother(UnsentWait wait) =>
        wait.IsGrowing
        && (FitsCaller(wait) ? waiting.First?.Value : wait.Caller) is { IsIdle: false, First.IsGrowing: true } caller
        && caller.First.Answer != wait.Answer;

    private GraphError Refuse(UnsentWait wait) =>
        FitsCaller(wait) && (wait.Caller.IsIdle || FitsCaller(wait.Caller.First))
            ? wait.Answer.RefuseBusy(limits)
            : wait.Answer.RefuseUnread(limits, wait.Caller.Bytes);

    private void Set(UnsentAnswer answer, UnsentOfCaller caller, long bytes)
    {
        Interlocked.Add(ref held, bytes - answer.Bytes);
        caller.Bytes += bytes - answer.Bytes;
        answer.Bytes = bytes;
        Forget(caller);
    }

    private UnsentOfCaller CallerOf(UnsentAnswer answer)
    {
        if (!callers.TryGetValue(answer.Caller, out var caller))
        {
            callers.Add(answer.Caller, caller = new UnsentOfCaller(answer.Caller));
        }

        return caller;
    }

    private void Forget(UnsentOfCaller caller)
    {
        if (caller is { Bytes: 0, IsIdle: true })
        {
            callers.Remove(caller.Name);
        }
    }
}
