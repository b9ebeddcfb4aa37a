using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Callers;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Http.Unsent;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Unsent;

/// <summary>What becomes of a request with a large answer, and of the memory that was taken for it.</summary>
public sealed class UnsentRequestTests
{
    [Theory]
    [InlineData(ErrorCodes.AnswersUnread, GraphHostRequests.Json, HttpStatusCode.TooManyRequests)]
    [InlineData(ErrorCodes.AnswersUnread, GraphHostRequests.GraphResponse, HttpStatusCode.TooManyRequests)]
    [InlineData(ErrorCodes.ServerBusy, GraphHostRequests.Json, HttpStatusCode.ServiceUnavailable)]
    [InlineData(ErrorCodes.ServerBusy, GraphHostRequests.GraphResponse, HttpStatusCode.ServiceUnavailable)]
    public async Task Who_is_refused_is_told_when_to_ask_again(string code, string accept, HttpStatusCode status)
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (request, _) =>
        {
            var (answer, limits) = ((UnsentAnswer)request.Memory!, UnsentLimits.Of(new GraphHttpOptions()));
            return Task.FromResult(
                GraphResponse.Refused(
                    code == ErrorCodes.ServerBusy ? answer.RefuseBusy(limits) : answer.RefuseUnread(limits, held: 1)
                )
            );
        };

        var answer = await host.GetAsync(CallerRequests.Query, accept);

        Assert.Equal(status, answer.Status);
        Assert.Equal(code, answer.Code);
        Assert.Equal("5", answer.Header("Retry-After"));
        Assert.False(answer.Json.TryGetProperty("data", out _));
        Assert.Contains("ask again in 5 seconds", answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_answer_that_was_sent_holds_nothing()
    {
        UnsentAnswers? unsent = null;
        await using var host = await StartAsync(() =>
        {
            Assert.Equal(1000, unsent!.Held);
            return FakeGraph.Data("{}");
        });
        unsent = host.Services.GetRequiredService<UnsentAnswers>();

        var answer = await host.AskAsync();

        Assert.Null(answer.Code);
        Assert.Null(answer.Header("Retry-After"));
        await host.StopAsync();
        Assert.Equal(0, unsent.Held);
    }

    [Fact]
    public async Task A_request_that_fails_holds_nothing()
    {
        await using var host = await StartAsync(() => throw new InvalidOperationException("Broken."));

        Assert.Equal(ErrorCodes.Internal, (await host.AskAsync()).Code);
        await host.StopAsync();

        Assert.Equal(0, host.Services.GetRequiredService<UnsentAnswers>().Held);
    }

    [Fact]
    public async Task A_caller_who_leaves_holds_nothing()
    {
        await using var host = await GraphHost.StartAsync();
        using var leaving = new CancellationTokenSource();
        host.Graph.Answer = async (request, cancelled) =>
        {
            await request.Memory!.TakeAsync(1000, cancelled);
            await leaving.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancelled);
            return FakeGraph.Data("{}");
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            host.Client.GetAsync(CallerRequests.Query, leaving.Token)
        );
        await host.StopAsync();

        Assert.Equal(0, host.Services.GetRequiredService<UnsentAnswers>().Held);
    }

    private static async Task<GraphHost> StartAsync(Func<GraphResponse> answer)
    {
        var host = await GraphHost.StartAsync();
        host.Graph.Answer = async (request, cancelled) =>
        {
            Assert.Null(await request.Memory!.TakeAsync(1000, cancelled));
            return answer();
        };
        return host;
    }
}
