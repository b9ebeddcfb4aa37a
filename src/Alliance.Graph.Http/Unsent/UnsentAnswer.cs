using System.Globalization;
using System.IO.Pipelines;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Unsent;

/// <summary>What one answer holds until it is sent, or its request ends otherwise.</summary>
/// <param name="all">Counts what all answers hold.</param>
/// <param name="context">The request, which is only looked at if the answer is large.</param>
internal sealed class UnsentAnswer(UnsentAnswers all, HttpContext context) : AnswerMemory, IDisposable
{
    /// <summary>Connections that are read by nobody end after ten seconds, of which some have passed.</summary>
    private const int RetrySeconds = 5;

    /// <summary>Web servers keep twice as much for a connection before writing waits.</summary>
    private const int SmallestPart = 32 * 1024;

    private string? caller;
    private bool isRefused;

    public string Caller => caller ??= CallerName.Of(context);

    /// <summary>What is taken for it; changed by <see cref="UnsentAnswers"/> only.</summary>
    public long Bytes { get; set; }

    public override ValueTask<GraphError?> TakeAsync(long bytes, CancellationToken cancellationToken) =>
        all.TakeAsync(this, bytes, cancellationToken);

    public override void Keep(long bytes) => all.Keep(this, bytes);

    /// <summary>
    /// Sends a part of it. While that waits for its caller, the part counts as what he has not taken, unless the answer
    /// is counted as a
    /// whole: a large one is.
    /// </summary>
    public ValueTask SendAsync(PipeWriter body, ReadOnlyMemory<byte> part, CancellationToken cancellationToken)
    {
        var sent = body.WriteAsync(part, cancellationToken);
        if (!sent.IsCompleted && Bytes == 0)
        {
            return all.Stalled.HoldAsync(Caller, part.Length, sent);
        }

        if (!sent.IsCompletedSuccessfully)
        {
            return new(sent.AsTask());
        }

        // Who makes such a task may use it again once its result was taken.
        _ = sent.Result;
        return default;
    }

    /// <summary>
    /// Why its first part may not be sent, if a connection has no room for that by itself; null if it may.
    /// </summary>
    /// <param name="length">Length of the part.</param>
    public GraphError? RefuseStalled(int length) =>
        length < SmallestPart || Bytes > 0 ? null : all.Stalled.Refuse(this);

    public void Dispose()
    {
        if (caller is not null)
        {
            all.Keep(this, 0);
        }
    }

    /// <summary>Refuses it for what its caller has not read.</summary>
    /// <param name="limits">The limits.</param>
    /// <param name="held">What the answers of its caller hold.</param>
    public GraphError RefuseUnread(UnsentLimits limits, long held) =>
        Refuse(
            ErrorCodes.AnswersUnread,
            $"Your answers that are being read, or that you have not taken yet, hold {Megabytes(held)} of the {Megabytes(limits.PerCaller)} MB that a caller may have, and this one has no room beside them. Read the answers that you have asked for, or end their connections, and ask again in {RetrySeconds} seconds; or ask for less at once."
        );

    /// <summary>Refuses it for what all callers have not read.</summary>
    public GraphError RefuseBusy(UnsentLimits limits) =>
        Refuse(
            ErrorCodes.ServerBusy,
            $"Answers to all callers hold the {Megabytes(limits.All)} MB that the server has for them, and this one has no room beside them. Ask again in {RetrySeconds} seconds, or for less at once; small answers are given meanwhile."
        );

    public void WriteTo(IHeaderDictionary headers)
    {
        if (isRefused)
        {
            headers[HeaderNames.RetryAfter] = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private GraphError Refuse(string code, FormattableString message)
    {
        isRefused = true;
        return new GraphError(code, FormattableString.Invariant(message));
    }

    private static long Megabytes(long bytes) => (bytes + UnsentLimits.Megabyte - 1) / UnsentLimits.Megabyte;
}
