using System.Buffers;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Commits;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Answers.Json;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Feeds;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;

namespace Alliance.Graph.Execution;

/// <summary>
/// Sends subscribers what is committed: whenever something was, the rows behind the last one that match and that the
/// caller may see, by
/// the plan of the subscription. Nothing waits between the two, so nothing is lost: who is slow is only further behind.
/// </summary>
internal sealed class SubscriptionRunner(
    AllianceDatabase database,
    GraphSettings settings,
    PlanReader reader,
    FaultTranslator faults,
    TimeProvider clock
)
{
    private const int RowsAtOnce = 50;

    private static readonly GraphError _restored = new(
        ErrorCodes.DataRestored,
        $"A backup has taken the place of everything. Read anew what you show, and subscribe without '{Feed.After}'."
    );

    // A commit wakes all subscribers at once, and others want to read too.
    private readonly SemaphoreSlim _turns = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Begins a subscription.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">What it runs for.</param>
    /// <param name="price">What each row costs.</param>
    /// <param name="request">The request.</param>
    /// <param name="limits">What each row may cost.</param>
    /// <param name="observed">Is told of reads.</param>
    /// <param name="cancellationToken">Stops the beginning.</param>
    public async Task<GraphResponse> BeginAsync(
        OperationPlan plan,
        PlanRun run,
        Price price,
        GraphRequest request,
        RequestLimits limits,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        if (plan.Fields is not [SubscriptionPlan field])
        {
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.Validation,
                    "A subscription has one field at its root, which '@skip' and '@include' must not leave out, and no '__typename' there. Send one subscription for each."
                )
            );
        }

        var newest = field.Feed.NewestOf(await database.Commits.LookAsync(cancellationToken));
        var after = request.After ?? field.AfterOf(run.Parameters.Arguments) ?? newest;
        if (after > newest)
        {
            // How many rows there are is nobody's business of whom a rule hides some.
            var known = database.Graph.Definition.Nodes.Any(node =>
                node.ClrType == field.Feed.Target && node.Rule is not null
            )
                ? "which is above the newest there is"
                : FormattableString.Invariant($"but {newest} is the newest there is");
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.PositionUnknown,
                    FormattableString.Invariant(
                        $"You say that you have seen number {after}, {known}: a backup has taken the place of what you saw, or the number is of something else. Read anew what you show, and subscribe without '{Feed.After}'."
                    )
                )
                {
                    Field = [field.ResponseName],
                }
            );
        }

        var rowsAtOnce = (int)
            Math.Clamp(
                Math.Min(
                    limits.FieldCost / Math.Max(price.Parts.Fields, 1),
                    limits.TypeCost / Math.Max(price.Parts.Objects, 1)
                ),
                1,
                RowsAtOnce
            );
        var live = new LiveRun(plan, field, run with { Steps = null }, price, request, rowsAtOnce, observed);
        return GraphResponse.Subscribed(
            new Subscription(after, (subscription, send, token) => RunAsync(live, subscription, send, token))
        );
    }

    private async Task<GraphError> RunAsync(
        LiveRun live,
        Subscription subscription,
        EventSender send,
        CancellationToken cancellationToken
    )
    {
        using var listener = database.Commits.Listen();
        var newestOf = live.Field.Feed.NewestOf;
        long? restored = null;
        var pause = TimeSpan.Zero;
        while (true)
        {
            // What is known ahead of the reading was committed then, so that whatever of it is not read is none of this
            // subscriber's.
            var seen = listener.State;
            if (
                seen is not null
                && restored is null
                && await RestoredBeforeAsync(live, subscription, seen, cancellationToken) is { } before
            )
            {
                return before;
            }

            restored ??= seen?.Restored;
            if (seen is not null && seen.Restored != restored)
            {
                if (!live.Field.Feed.IsSameAfterRestore)
                {
                    return _restored;
                }

                restored = seen.Restored;
            }

            var (error, sent) = await SendAsync(live, subscription, send, cancellationToken);
            if (error is { Code: ErrorCodes.DatabaseUnavailable })
            {
                // Nothing is lost meanwhile.
                pause =
                    pause == TimeSpan.Zero
                        ? TimeSpan.FromSeconds(1)
                        : TimeSpan.FromSeconds(Math.Min(30, 2 * pause.TotalSeconds));
                await Task.Delay(pause, clock, cancellationToken);
                continue;
            }

            if (error is not null)
            {
                return error;
            }

            pause = TimeSpan.Zero;
            if (sent == live.RowsAtOnce)
            {
                continue;
            }

            subscription.Position = Math.Max(subscription.Position, seen is null ? 0 : newestOf(seen));
            do
            {
                seen = await listener.WaitAsync(seen, cancellationToken);
                if (
                    restored is null
                    && await RestoredBeforeAsync(live, subscription, seen, cancellationToken) is { } gone
                )
                {
                    return gone;
                }

                restored ??= seen.Restored;
            } while (newestOf(seen) <= subscription.Position && seen.Restored == restored);
        }
    }

    /// <summary>
    /// The end, if a backup has taken the place of everything between the beginning and the first look, which cannot
    /// tell: there are fewer
    /// rows than then. It can also be a look from before the beginning, so that it is looked again.
    /// </summary>
    private async Task<GraphError?> RestoredBeforeAsync(
        LiveRun live,
        Subscription subscription,
        CommitState first,
        CancellationToken cancellationToken
    )
    {
        var feed = live.Field.Feed;
        if (feed.IsSameAfterRestore || feed.NewestOf(first) >= subscription.Position)
        {
            return null;
        }

        try
        {
            return feed.NewestOf(await database.Commits.LookAsync(cancellationToken)) < subscription.Position
                ? _restored
                : null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return faults.OfRequest(exception);
        }
    }

    /// <summary>Sends what there is, as much as is read at once.</summary>
    private async Task<(GraphError? Error, int Sent)> SendAsync(
        LiveRun live,
        Subscription subscription,
        EventSender send,
        CancellationToken cancellationToken
    )
    {
        List<(long Number, byte[] Answer)> answers;
        try
        {
            answers = await ReadAsync(live, subscription.Position, cancellationToken);
        }
        catch (BrokenAnswerException broken)
        {
            return (broken.Error, 0);
        }
        catch (NoRoomException none)
        {
            return (none.Error, 0);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return (exception is OperationCanceledException ? TooLong() : faults.OfRequest(exception), 0);
        }

        // Until they are sent.
        var held = answers.Sum(answer => (long)answer.Answer.Length);
        if (held >= RunMemory.SmallestBytes)
        {
            live.Request.Memory?.Keep(held);
        }

        foreach (var (number, answer) in answers)
        {
            if (live.Request.Budget?.Charge(live.Price.Cost) is { } exhausted)
            {
                return (exhausted, 0);
            }

            await send(answer, number, cancellationToken);
            subscription.Position = number;
        }

        if (held >= RunMemory.SmallestBytes)
        {
            live.Request.Memory?.Keep(0);
        }

        return (null, answers.Count);
    }

    private async Task<List<(long Number, byte[] Answer)>> ReadAsync(
        LiveRun live,
        long after,
        CancellationToken cancellationToken
    )
    {
        var memory = live.Request.Memory is { } all ? new RunMemory(all) : null;
        await (memory?.BeginAsync(live.Price.Parts.Times(live.RowsAtOnce), cancellationToken) ?? default);
        await _turns.WaitAsync(cancellationToken);
        try
        {
            using var time = new CancellationTokenSource(settings.MaximumTime, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
            var (executor, _) = await reader.ReadAsync(
                live.Run with
                {
                    Memory = memory,
                },
                executor => executor.ExecuteAsync(live.Field, after, live.RowsAtOnce),
                live.Extent,
                live.Observed,
                minimum: null,
                isOriginal: true,
                either.Token
            );
            try
            {
                return await WriteAsync(live, executor, either.Token);
            }
            finally
            {
                executor.Run.Session.Release();
            }
        }
        finally
        {
            _turns.Release();
            live.Request.Memory?.Keep(0);
        }
    }

    private async Task<List<(long Number, byte[] Answer)>> WriteAsync(
        LiveRun live,
        PlanExecutor executor,
        CancellationToken cancellationToken
    )
    {
        var result = executor.Results.Of(live.Field.Target);
        if (result.Fault is { } fault)
        {
            throw new BrokenAnswerException(
                fault.ErrorAt([live.Field.ResponseName], isAlwaysTold: true)! with
                {
                    Path = null,
                }
            );
        }

        var rows = result.Rows!;
        var answers = new List<(long, byte[])>(rows.Count);
        var buffer = new ArrayBufferWriter<byte>();
        for (var row = 0; row < rows.Count; row++)
        {
            buffer.ResetWrittenCount();
            await GraphResponse
                .Executed(new EventAnswer(live.Plan, live.Field, executor, row, settings.ChecksJson))
                .WriteAsync(
                    (part, _, _) =>
                    {
                        buffer.Write(part.Span);
                        return default;
                    },
                    cancellationToken
                );
            answers.Add(((long)rows.Columns[live.Field.Target.KeyColumn].ValueAt(row)!, buffer.WrittenSpan.ToArray()));
        }

        return answers;
    }

    private GraphError TooLong() =>
        new(
            ErrorCodes.TimeLimit,
            FormattableString.Invariant(
                $"Reading what is to be sent took longer than {settings.MaximumTime.TotalSeconds:0.###} seconds and was given up. Select less: smaller pages and fewer lists."
            )
        );

    /// <summary>What is the same for all reads of a subscription.</summary>
    private sealed record LiveRun(
        OperationPlan Plan,
        SubscriptionPlan Field,
        PlanRun Run,
        Price Price,
        GraphRequest Request,
        int RowsAtOnce,
        ObservedRequest Observed
    )
    {
        public ReadExtent Extent { get; } = RunExtent.Of(Plan, Run.Parameters.Pages, Price.Parts.Times(RowsAtOnce));
    }
}
