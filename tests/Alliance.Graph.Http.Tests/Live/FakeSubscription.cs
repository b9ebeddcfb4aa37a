using System.Text;
using System.Threading.Channels;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Tests.Limits;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>A subscription whose rows come from the test.</summary>
internal sealed class FakeSubscription
{
    private readonly Channel<long> rows = Channel.CreateUnbounded<long>();
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the subscriber has gone, or is ended.</summary>
    public Task Ended => ended.Task;

    /// <summary>What each row says.</summary>
    public string Text { get; init; } = "";

    public GraphResponse Response => GraphResponse.Subscribed(new Subscription(0, RunAsync));

    public void Send(long number) => Assert.True(rows.Writer.TryWrite(number));

    /// <summary>
    /// Sends more than anything between both holds, and moves the clock while nothing goes on, never so far that two
    /// waits end at once.
    /// </summary>
    /// <param name="clock">The server's.</param>
    /// <param name="patience">How long it waits for a subscriber.</param>
    public async Task OverflowAsync(ManualClock clock, TimeSpan patience)
    {
        for (var number = 1; number <= 1000; number++)
        {
            Send(number);
        }

        while (await Task.WhenAny(Ended, Task.Delay(TimeSpan.FromSeconds(2))) != Ended)
        {
            clock.Advance(0.75 * patience);
        }
    }

    /// <summary>Ends it by itself.</summary>
    public void End() => rows.Writer.Complete();

    private async Task<GraphError> RunAsync(
        Subscription subscription,
        EventSender send,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var number in rows.Reader.ReadAllAsync(cancellationToken))
            {
                await send(
                    Encoding.UTF8.GetBytes($$$"""{"data":{"n":{{{number}}},"text":"{{{Text}}}"}}"""),
                    number,
                    cancellationToken
                );
                subscription.Position = number;
            }

            return new GraphError(ErrorCodes.DataRestored, "Restored.");
        }
        finally
        {
            ended.TrySetResult();
        }
    }
}
