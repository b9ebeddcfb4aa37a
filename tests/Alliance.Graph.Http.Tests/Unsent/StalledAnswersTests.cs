using System.IO.Pipelines;
using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Http.Unsent;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Unsent;

/// <summary>What small answers hold whose callers do not take them.</summary>
public sealed class StalledAnswersTests
{
    private const int Length = 200 * 1024;

    private readonly UnsentBench _bench = new(perCaller: 1, all: 2);

    [Fact]
    public async Task What_nobody_takes_counts_until_it_is_taken()
    {
        var connection = NewConnection();
        using var answer = _bench.Of(1);

        var sending = answer.SendAsync(connection.Writer, new byte[Length], CancellationToken.None);

        Assert.False(sending.IsCompleted);
        Assert.Equal(3 * Length, _bench.Answers.Stalled.Held);
        connection.Reader.AdvanceTo((await connection.Reader.ReadAsync()).Buffer.End);
        await sending;
        Assert.Equal(0, _bench.Answers.Stalled.Held);
    }

    [Fact]
    public void What_a_connection_has_room_for_is_not_counted()
    {
        using var answer = _bench.Of(1);

        Assert.True(
            answer.SendAsync(NewConnection().Writer, new byte[1000], CancellationToken.None).IsCompletedSuccessfully
        );

        Assert.Equal(0, _bench.Answers.Stalled.Held);
    }

    [Fact]
    public async Task What_a_caller_does_not_wait_for_any_more_is_not_counted()
    {
        using var leaving = new CancellationTokenSource();
        using var answer = _bench.Of(1);
        var sending = answer.SendAsync(NewConnection().Writer, new byte[Length], leaving.Token);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending.AsTask());
        Assert.Equal(0, _bench.Answers.Stalled.Held);
    }

    [Fact]
    public void A_large_answer_is_not_counted_twice()
    {
        using var answer = _bench.Holding(1, 1);

        Assert.False(answer.SendAsync(NewConnection().Writer, new byte[Length], CancellationToken.None).IsCompleted);

        Assert.Equal(0, _bench.Answers.Stalled.Held);
    }

    [Fact]
    public void Who_takes_nothing_gets_small_parts_only_and_others_get_all()
    {
        Stall(1);
        Assert.Null(_bench.Of(1).RefuseStalled(Length));

        Stall(1);

        Assert.Equal(ErrorCodes.AnswersUnread, _bench.Of(1).RefuseStalled(Length)?.Code);
        Assert.Null(_bench.Of(1).RefuseStalled(1000));
        Assert.Null(_bench.Of(2).RefuseStalled(Length));
    }

    [Fact]
    public void What_all_callers_do_not_take_has_a_bound_too()
    {
        for (byte caller = 1; caller <= 4; caller++)
        {
            Assert.Null(_bench.Of(5).RefuseStalled(Length));
            Stall(caller);
        }

        Assert.Equal(ErrorCodes.ServerBusy, _bench.Of(5).RefuseStalled(Length)?.Code);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    [InlineData(true, HttpStatusCode.OK)]
    public async Task Only_what_tells_of_something_done_is_sent_to_who_takes_nothing(bool isDone, HttpStatusCode status)
    {
        await using var host = await GraphHost.StartAsync(options => options.UnsentMegabytesPerCaller = 1);
        var json = $$"""{"name":"{{new string('a', Length)}}"}""";
        host.Graph.Answer = (request, cancelled) =>
        {
            var caller = ((UnsentAnswer)request.Memory!).Caller;
            _ = host
                .Services.GetRequiredService<UnsentAnswers>()
                .Stalled.HoldAsync(caller, 2 * Length, new ValueTask<int>(new TaskCompletionSource<int>().Task));
            return Task.FromResult(
                isDone
                    ? GraphResponse.Written(System.Text.Encoding.UTF8.GetBytes(json), [], state: null)
                    : FakeGraph.Data(json)
            );
        };

        var answer = await host.GetAsync(CallerRequests.Query);

        Assert.Equal(status, answer.Status);
        Assert.Equal(isDone ? null : ErrorCodes.AnswersUnread, answer.Code);
        Assert.Equal(isDone ? null : "5", answer.Header("Retry-After"));
    }

    private static Pipe NewConnection() =>
        new(new PipeOptions(pauseWriterThreshold: 64 * 1024, resumeWriterThreshold: 32 * 1024));

    private void Stall(byte caller) =>
        Assert.False(
            _bench.Of(caller).SendAsync(NewConnection().Writer, new byte[Length], CancellationToken.None).IsCompleted
        );
}
