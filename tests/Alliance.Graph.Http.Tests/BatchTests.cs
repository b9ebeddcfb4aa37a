using System.Buffers;
using System.Net;
using System.Text;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Http.Tests;

/// <summary>
/// Requests that come together: each has its own answer, and none is touched by what happens to another.
/// </summary>
public sealed class BatchTests
{
    private const string Good = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData(GraphHostRequests.Json)]
    [InlineData(GraphHostRequests.GraphResponse)]
    public async Task Answers_come_as_a_list_in_the_order_of_the_requests(string accept)
    {
        await using var host = await StartAsync();
        host.Graph.Answer = (request, _) =>
            Task.FromResult(FakeGraph.Data($$"""{"name":"{{request.OperationName}}"}"""));

        var answer = await host.PostAsync(
            """ [ {"query":"query A { __typename }","operationName":"A"}, {"query":"query B { __typename }","operationName":"B"} ]""",
            accept
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(accept, answer.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        Assert.Equal("""[{"data":{"name":"A"}},{"data":{"name":"B"}}]""", answer.Text);
    }

    [Fact]
    public async Task What_is_wrong_with_one_is_told_in_its_place()
    {
        await using var host = await StartAsync();
        host.Graph.Answer = (request, _) =>
            request.OperationName == "Fails"
                ? throw new InvalidOperationException("SELECT secret")
                : Task.FromResult(request.Query == "{" ? FakeGraph.Refusal(ErrorCodes.Syntax) : FakeGraph.Data("{}"));

        var answer = await host.PostAsync(
            $$"""[{{Good}}, 1, {"query":1}, [{{Good}}], {}, {"query":"{"}, {"query":"query Fails { __typename }","operationName":"Fails"}, {{Good}}]"""
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            [
                null,
                ErrorCodes.BadRequest,
                ErrorCodes.BadRequest,
                ErrorCodes.BadRequest,
                ErrorCodes.BadRequest,
                ErrorCodes.Syntax,
                ErrorCodes.Internal,
                null,
            ],
            Codes(answer)
        );
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        Assert.Single(host.Log.Errors);
    }

    [Theory]
    [InlineData("[]", ErrorCodes.BadRequest, "The batch is empty. Send at least one request in it.")]
    [InlineData(
        "[1,2,3,4,5,6,7,8,9]",
        ErrorCodes.TooManyInBatch,
        "The batch has 9 requests, but at most 8 are allowed. Send the others in batches of their own."
    )]
    public async Task A_batch_has_a_size(string body, string code, string message)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, code, message), (answer.Status, answer.Code, answer.Message));
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task A_name_for_one_request_is_refused()
    {
        await using var host = await StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($"[{Good}]", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", "a");

        var answer = await host.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (answer.Status, answer.Code));
        Assert.Contains("Idempotency-Key", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv", HttpStatusCode.BadRequest, ErrorCodes.BadRequest)]
    [InlineData("text/event-stream", HttpStatusCode.NotAcceptable, ErrorCodes.NotAcceptable)]
    public async Task Answers_of_a_batch_are_no_file_and_no_events(string accept, HttpStatusCode status, string code)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync($"[{Good}]", accept);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task Each_pays_for_itself()
    {
        await using var host = await GraphHost.StartAsync(options =>
            (options.MaxBatch, options.Callers) = (8, new CallerOptions { CostPerMinute = 100 })
        );
        host.Graph.Answer = (request, _) =>
            Task.FromResult(
                request.Budget!.Charge(request.OperationName == "Dear" ? 90 : 20) is { } error
                    ? GraphResponse.Refused(error)
                    : FakeGraph.Data("{}")
            );

        var answer = await host.PostAsync(
            $$"""[{{Good}},{"query":"query Dear { __typename }","operationName":"Dear"},{{Good}}]"""
        );

        Assert.Equal([null, ErrorCodes.RateLimited, null], Codes(answer));
        Assert.True(answer.Headers.Contains("RateLimit"));
    }

    [Fact]
    public async Task Requests_may_be_nested_as_deeply_as_alone()
    {
        await using var host = await GraphHost.StartAsync(options => (options.MaxBatch, options.MaxJsonDepth) = (8, 2));

        Assert.Equal([null], Codes(await host.PostAsync("""[{"query":"{ __typename }","variables":{"a":{}}}]""")));
        Assert.Equal(
            ErrorCodes.TooDeep,
            (await host.PostAsync("""[{"query":"{ __typename }","variables":{"a":{"b":{}}}}]""")).Code
        );
    }

    [Fact]
    public async Task An_answer_that_breaks_off_ends_the_connection()
    {
        await using var host = await StartAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(GraphResponse.Executed(new BreakingAnswer()));

        await Assert.ThrowsAnyAsync<Exception>(() => host.PostAsync($"[{Good},{Good}]"));
    }

    private static Task<GraphHost> StartAsync() => GraphHost.StartAsync(options => options.MaxBatch = 8);

    private static List<string?> Codes(GraphAnswer answer)
    {
        var answers = answer.Json.EnumerateArray().ToList();
        Assert.All(answers, one => AnswerForm.Check(Encoding.UTF8.GetBytes(one.GetRawText())));
        return
        [
            .. answers.Select(one =>
                one.TryGetProperty("errors", out var errors)
                    ? errors.EnumerateArray().Single().GetProperty("extensions").GetProperty("code").GetString()
                    : null
            ),
        ];
    }

    /// <summary>Hands on a part, and fails.</summary>
    private sealed class BreakingAnswer : Answer
    {
        public override IReadOnlyList<GraphError> Errors => [];

        public override IEnumerable<ExecutedStatement> Statements => [];

        public override async ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken)
        {
            buffer.Write("{\"name\":\""u8);
            buffer.Write(Enumerable.Repeat((byte)0x20, 256 * 1024).ToArray());
            await buffer.FlushAsync(cancellationToken);
            throw new InvalidOperationException("The database is gone.");
        }
    }
}
