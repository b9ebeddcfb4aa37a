using System.Text.Json;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class ExplainTests
{
    private const string Address = "/graphql?query={__typename}";

    [Theory]
    [InlineData("1", null, true)]
    [InlineData("0", null, false)]
    [InlineData("true", null, false)]
    [InlineData(null, """{ "explain": true }""", true)]
    [InlineData(null, """{ "explain": false }""", false)]
    [InlineData(null, """{ "explain": "true" }""", false)]
    [InlineData(null, """{ "Explain": true, "other": 1 }""", false)]
    [InlineData(null, null, false)]
    public async Task Where_it_is_allowed_the_header_or_the_extension_asks_for_it(
        string? header,
        string? extensions,
        bool isAsked
    )
    {
        await using var host = await GraphHost.StartAsync(options => options.Explain = true);

        Assert.Equal(isAsked, await PostAsync(host, header, extensions));
        Assert.Equal(isAsked, await GetAsync(host, header, extensions));
    }

    [Fact]
    public async Task Where_it_is_not_allowed_asking_is_ignored()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.False(await PostAsync(host, "1", """{ "explain": true }"""));
        Assert.False(await GetAsync(host, "1", """{ "explain": true }"""));
    }

    private static Task<bool> PostAsync(GraphHost host, string? header, string? extensions) =>
        AskAsync(
            host,
            header,
            new HttpRequestMessage(HttpMethod.Post, "/graphql")
            {
                Content = new StringContent(
                    $$"""{ "query": "{__typename}", "extensions": {{extensions ?? "null"}} }""",
                    null,
                    GraphHostRequests.Json
                ),
            }
        );

    private static Task<bool> GetAsync(GraphHost host, string? header, string? extensions) =>
        AskAsync(
            host,
            header,
            new HttpRequestMessage(
                HttpMethod.Get,
                extensions is null ? Address : $"{Address}&extensions={Uri.EscapeDataString(extensions)}"
            )
        );

    private static async Task<bool> AskAsync(GraphHost host, string? header, HttpRequestMessage request)
    {
        if (header is not null)
        {
            request.Headers.Add("GraphQL-Explain", header);
        }

        var answer = await host.SendAsync(request);

        Assert.Equal(JsonValueKind.Object, answer.Json.GetProperty("data").ValueKind);
        return host.Graph.Request!.Explain;
    }
}
