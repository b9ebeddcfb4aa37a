using System.Diagnostics;
using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class FaultTests
{
    private const string Query = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData(GraphHostRequests.Json, HttpStatusCode.OK)]
    [InlineData(GraphHostRequests.GraphResponse, HttpStatusCode.InternalServerError)]
    public async Task An_unexpected_fault_is_a_coded_error_that_tells_nothing_but_its_trace_id(
        string accept,
        HttpStatusCode status
    )
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => throw new InvalidOperationException("SELECT secret FROM /var/secret.db");

        var answer = await host.PostAsync(Query, accept);

        Assert.Equal(status, answer.Status);
        Assert.Equal(accept, answer.MediaType);
        Assert.Equal(ErrorCodes.Internal, answer.Code);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
        var (message, fault) = Assert.Single(host.Log.Errors);
        Assert.Contains(TraceId(answer), message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(fault);
    }

    [Fact]
    public async Task A_fault_while_the_answer_is_written_is_a_coded_error_too()
    {
        await using var host = await GraphHost.StartAsync();
        // Neither a name nor a list position.
        var unwritable = new GraphError(ErrorCodes.ModuleFailed, "No.", Path: [1.5]);
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data("{}", unwritable));

        Assert.Equal(ErrorCodes.Internal, (await host.PostAsync(Query)).Code);
    }

    [Fact]
    public async Task The_trace_id_is_the_callers_if_there_is_a_trace()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => throw new InvalidOperationException();
        const string Trace = "0af7651916cd43dd8448eb211c80319c";
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.Add("traceparent", $"00-{Trace}-b7ad6b7169203331-01");

        Assert.Equal(Trace, TraceId(await host.SendAsync(request)));
    }

    [Fact]
    public async Task A_caller_who_leaves_cancels_the_execution_and_is_no_fault()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        var isRunning = new TaskCompletionSource();
        var isCancelled = new TaskCompletionSource();
        host.Graph.Answer = async (_, cancellationToken) =>
        {
            isRunning.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                isCancelled.SetResult();
            }

            throw new UnreachableException();
        };
        using var caller = new CancellationTokenSource();

        var asking = host.Client.GetAsync("/graphql?query={__typename}", caller.Token);
        await isRunning.Task;
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await isCancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await host.StopAsync();
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task An_execution_that_cancels_itself_is_a_fault()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => throw new OperationCanceledException();

        Assert.Equal(ErrorCodes.Internal, (await host.PostAsync(Query)).Code);
    }

    private static string TraceId(GraphAnswer answer) =>
        answer.Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("traceId").GetString()!;
}
