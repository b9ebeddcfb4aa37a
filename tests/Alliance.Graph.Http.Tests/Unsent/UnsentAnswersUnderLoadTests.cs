namespace Alliance.Graph.Http.Tests.Unsent;

/// <summary>Many at once: never more than there is, nobody forgotten, nothing lost.</summary>
public sealed class UnsentAnswersUnderLoadTests
{
    private const int Callers = 4;
    private const int PerCaller = 10;
    private const int All = 25;

    private readonly UnsentBench _bench = new(PerCaller, All);
    private readonly long[] _byCaller = new long[Callers];
    private long _byAll;

    [Fact]
    public async Task The_limits_hold_and_everybody_gets_a_turn()
    {
        // The clock stands still, so that a turn that is forgotten is a test that hangs, and not a refusal.
        var asking = Enumerable
            .Range(0, 16)
            .Select(number => Task.Run(() => AskAsync((byte)(number % Callers), new Random(number))));

        await Task.WhenAll(asking).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(0, _bench.Answers.Held);
    }

    private async Task AskAsync(byte caller, Random random)
    {
        for (var round = 0; round < 300; round++)
        {
            using var answer = _bench.Of(caller);
            using var leaving = new CancellationTokenSource();
            var estimate = random.Next(1, PerCaller + 1) * UnsentBench.Megabyte;
            var taking = answer.TakeAsync(estimate, leaving.Token).AsTask();
            if (round % 7 == 0)
            {
                await leaving.CancelAsync();
            }

            try
            {
                Assert.Null(await taking);
            }
            catch (OperationCanceledException)
            {
                continue;
            }

            Hold(caller, estimate);
            await Task.Yield();

            // Some need more than was thought, and can be refused; most need less.
            var real = random.Next(1, PerCaller + 1) * UnsentBench.Megabyte;
            Hold(caller, Math.Min(0, real - estimate));
            var held = await answer.TakeAsync(real, CancellationToken.None) is null ? real : estimate;
            Hold(caller, held - Math.Min(real, estimate));
            await Task.Yield();
            Hold(caller, -held);
        }
    }

    private void Hold(byte caller, long bytes)
    {
        Assert.InRange(Interlocked.Add(ref _byCaller[caller], bytes), 0, PerCaller * UnsentBench.Megabyte);
        Assert.InRange(Interlocked.Add(ref _byAll, bytes), 0, All * UnsentBench.Megabyte);
        Assert.InRange(_bench.Answers.Held, 0, All * UnsentBench.Megabyte);
    }
}
