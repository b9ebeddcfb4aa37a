using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Unsent;

namespace Alliance.Graph.Http.Tests.Unsent;

/// <summary>Who gets memory for an answer, who waits, and who is refused.</summary>
public sealed class UnsentAnswersTests
{
    private const long Megabyte = UnsentBench.Megabyte;

    [Fact]
    public async Task What_is_given_back_goes_to_whoever_waits()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        var first = bench.Holding(1, 8);
        using var second = bench.Of(1);
        var waits = TakeAsync(second, 5);
        Assert.False(waits.IsCompleted);

        first.Dispose();

        Assert.Null(await waits);
        Assert.Equal(5 * Megabyte, bench.Answers.Held);
    }

    [Fact]
    public async Task What_an_answer_needs_less_than_was_thought_goes_to_whoever_waits()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        using var first = bench.Holding(1, 10);
        using var second = bench.Of(1);
        var waits = TakeAsync(second, 5);

        Assert.Null(await TakeAsync(first, 2));

        Assert.Null(await waits);
        Assert.Equal(7 * Megabyte, bench.Answers.Held);
    }

    [Fact]
    public void Who_may_have_no_more_keeps_nobody_else_waiting()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        using var first = bench.Holding(1, 10);
        using var second = bench.Of(1);
        Assert.False(TakeAsync(second, 1).IsCompleted);

        using var other = bench.Holding(2, 10);
    }

    [Fact]
    public async Task Who_waits_is_not_overtaken_by_smaller_ones()
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        using var held = bench.Holding(1, 6);
        using var large = bench.Of(2);
        using var sameCaller = bench.Of(2);
        using var other = bench.Of(3);
        var waits = TakeAsync(large, 8);
        var behind = TakeAsync(sameCaller, 1);
        var alsoBehind = TakeAsync(other, 1);
        Assert.False(behind.IsCompleted);
        Assert.False(alsoBehind.IsCompleted);

        Assert.Null(await TakeAsync(held, 0));

        Assert.Null(await waits);
        Assert.Null(await behind);
        Assert.Null(await alsoBehind);
    }

    [Fact]
    public async Task Callers_take_turns()
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        var held = bench.Holding(1, 10);
        UnsentAnswer[] many = [bench.Of(2), bench.Of(2), bench.Of(2)];
        var waits = many.Select(answer => TakeAsync(answer, 4)).ToList();
        using var one = bench.Of(3);
        var waitsToo = TakeAsync(one, 4);

        held.Dispose();

        Assert.Null(await waits[0]);
        Assert.Null(await waitsToo);
        Assert.False(waits[1].IsCompleted);
        Assert.False(waits[2].IsCompleted);
    }

    [Fact]
    public async Task Who_has_too_much_unread_is_refused_after_a_while()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        var first = bench.Holding(1, 8);
        using var second = bench.Of(1);
        var waits = TakeAsync(second, 5);

        bench.Clock.Advance(UnsentAnswers.Patience);

        var refusal = await waits;
        Assert.Equal(ErrorCodes.AnswersUnread, refusal!.Code);
        Assert.Contains("8 of the 10 MB", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(8 * Megabyte, bench.Answers.Held);
        first.Dispose();
        Assert.Equal(0, bench.Answers.Held);
    }

    [Fact]
    public async Task Who_finds_all_memory_taken_by_others_is_refused_after_a_while()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        using var first = bench.Holding(1, 10);
        using var second = bench.Holding(2, 10);
        using var third = bench.Of(3);
        var waits = TakeAsync(third, 1);

        bench.Clock.Advance(UnsentAnswers.Patience);

        Assert.Equal(ErrorCodes.ServerBusy, (await waits)!.Code);
    }

    [Fact]
    public async Task Who_gives_up_waiting_holds_nobody_up()
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        using var held = bench.Holding(1, 5);
        using var large = bench.Of(2);
        using var small = bench.Of(3);
        using var leaving = new CancellationTokenSource();
        var given = large.TakeAsync(10 * Megabyte, leaving.Token).AsTask();
        var waits = TakeAsync(small, 5);
        Assert.False(waits.IsCompleted);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Null(await waits);
        Assert.Equal(10 * Megabyte, bench.Answers.Held);
    }

    [Fact]
    public async Task An_answer_above_the_limit_comes_alone()
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        var huge = bench.Holding(1, 500);
        Assert.Equal(10 * Megabyte, bench.Answers.Held);
        using var other = bench.Of(1);
        var waits = TakeAsync(other, 1);
        Assert.False(waits.IsCompleted);

        huge.Dispose();

        Assert.Null(await waits);
    }

    [Fact]
    public async Task An_answer_that_was_begun_goes_before_new_ones()
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        var held = bench.Holding(1, 7);
        using var begun = bench.Holding(2, 3);
        using var fresh = bench.Of(3);
        var waits = TakeAsync(fresh, 5);
        var grows = TakeAsync(begun, 8);

        held.Dispose();

        Assert.Null(await grows);
        Assert.False(waits.IsCompleted);
    }

    [Theory]
    [InlineData(1, ErrorCodes.AnswersUnread)]
    [InlineData(2, ErrorCodes.ServerBusy)]
    public async Task Two_that_were_begun_do_not_wait_for_each_other(byte otherCaller, string code)
    {
        var bench = new UnsentBench(perCaller: 10, all: 10);
        using var first = bench.Holding(1, 5);
        var second = bench.Holding(otherCaller, 5);
        var grows = TakeAsync(first, 8);

        Assert.Equal(code, (await TakeAsync(second, 8))!.Code);
        second.Dispose();

        Assert.Null(await grows);
    }

    [Fact]
    public async Task What_is_sent_may_grow_beyond_the_limit_and_new_answers_wait()
    {
        var bench = new UnsentBench(perCaller: 10, all: 20);
        using var first = bench.Holding(1, 5);
        using var second = bench.Holding(1, 5);
        first.Keep(8 * Megabyte);
        Assert.Equal(13 * Megabyte, bench.Answers.Held);
        using var third = bench.Of(1);
        var waits = TakeAsync(third, 2);

        first.Keep(3 * Megabyte);

        Assert.Null(await waits);
    }

    private static Task<GraphError?> TakeAsync(UnsentAnswer answer, int megabytes) =>
        answer.TakeAsync(megabytes * Megabyte, CancellationToken.None).AsTask();
}
