using System.Net;
using System.Text;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class ResponseTests
{
    private const string Query = """{"query":"{ __typename }"}""";

    [Theory]
    [InlineData(ErrorCodes.Syntax, 400)]
    [InlineData(ErrorCodes.Validation, 400)]
    [InlineData(ErrorCodes.InvalidVariable, 400)]
    [InlineData(ErrorCodes.UnknownOperation, 400)]
    [InlineData(ErrorCodes.InvalidPage, 400)]
    [InlineData(ErrorCodes.Internal, 500)]
    [InlineData(ErrorCodes.DatabaseUnavailable, 503)]
    public async Task A_request_error_shows_in_the_status_only_for_those_who_ask(string code, int status)
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Refusal(code));

        var graphResponse = await host.PostAsync(Query, GraphHostRequests.GraphResponse);
        var json = await host.PostAsync(Query, GraphHostRequests.Json);

        Assert.Equal(status, (int)graphResponse.Status);
        Assert.Equal(HttpStatusCode.OK, json.Status);
        Assert.Equal(code, graphResponse.Code);
        Assert.Equal(code, json.Code);
        Assert.False(json.Json.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{\"a\":null}")]
    [InlineData("null")]
    public async Task Errors_of_fields_are_a_success(string data)
    {
        await using var host = await GraphHost.StartAsync();
        var error = new GraphError(ErrorCodes.ModuleFailed, "No.", [new(1, 3)], ["a", 0]);
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data(data, error));

        var answer = await host.PostAsync(Query, GraphHostRequests.GraphResponse);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(ErrorCodes.ModuleFailed, answer.Code);
        Assert.Equal(data, answer.Json.GetProperty("data").GetRawText());
    }

    [Theory]
    [InlineData(Query)]
    [InlineData("NONSENSE")]
    public async Task Every_answer_has_the_same_headers(string body)
    {
        await using var host = await GraphHost.StartOnSocketAsync();

        var answer = await host.PostAsync(body);

        Assert.Equal("application/json; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        Assert.Equal(Encoding.UTF8.GetByteCount(answer.Text), answer.ContentHeaders.ContentLength);
        Assert.Equal(
            ["Accept", "Accept-Encoding", "Alliance-Minimum-Revision", "Alliance-Release", "GraphQL-Cost"],
            answer.Headers.Vary
        );
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task A_large_answer_arrives_whole()
    {
        await using var host = await GraphHost.StartOnSocketAsync();
        var text = new string('ä', 3_000_000);
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data($"\"{text}\""));

        Assert.Equal(text, (await host.PostAsync(Query)).Json.GetProperty("data").GetString());
    }
}
