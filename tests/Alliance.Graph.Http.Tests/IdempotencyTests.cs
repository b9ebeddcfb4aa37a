using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class IdempotencyTests
{
    [Theory]
    [InlineData("8e03978e-40d5-43dd-bc93-6894a57f9324", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", "8e03978e-40d5-43dd-bc93-6894a57f9324")]
    [InlineData("a", "a")]
    public async Task A_key_is_read_with_and_without_quotes(string header, string key)
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(host, header)).Status);
        Assert.Equal(key, host.Graph.Request!.IdempotencyKey);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("a b")]
    [InlineData("a\"b")]
    [InlineData("a\\b")]
    [InlineData("LONG")]
    public async Task What_is_no_key_is_refused(string header)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await PostAsync(host, header == "LONG" ? new string('a', 256) : header);

        Assert.Equal((HttpStatusCode.BadRequest, ErrorCodes.BadRequest), (answer.Status, answer.Code));
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task Without_the_header_there_is_no_key()
    {
        await using var host = await GraphHost.StartAsync();

        await host.PostAsync("""{ "query": "{__typename}" }""");

        Assert.Null(host.Graph.Request!.IdempotencyKey);
    }

    [Fact]
    public async Task Another_request_with_a_known_key_is_422()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) =>
            Task.FromResult(GraphResponse.Refused(new GraphError(ErrorCodes.IdempotencyMismatch, "No.")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await PostAsync(host, "a")).Status);
    }

    [Fact]
    public async Task An_answer_that_is_given_again_says_so()
    {
        await using var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(GraphResponse.Again("""{"data":{}}"""u8.ToArray(), null));

        var answer = await PostAsync(host, "a");

        Assert.Equal(
            ("true", """{"data":{}}"""),
            (answer.Headers.GetValues("Idempotent-Replayed").Single(), answer.Text)
        );
    }

    private static Task<GraphAnswer> PostAsync(GraphHost host, string header)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{ "query": "{__typename}" }""", null, GraphHostRequests.Json),
        };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", header);
        return host.SendAsync(request);
    }
}
