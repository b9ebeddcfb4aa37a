using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

/// <summary>Requests that name a document instead of sending it, and the header that asks for the bill.</summary>
public sealed class NamedDocumentTests
{
    private const string Hash = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("""{"documentId":"sha256:1"}""")]
    [InlineData("""{"id":"sha256:1"}""")]
    [InlineData("""{"id":"sha256:1","query":null,"variables":{}}""")]
    public async Task A_document_is_named_by_its_id(string body)
    {
        await using var host = await StartAsync();

        Assert.Null((await host.PostAsync(body)).Code);
        Assert.Null(host.Graph.Request!.Query);
        Assert.Equal("sha256:1", host.Graph.Request.DocumentId);
    }

    [Theory]
    [InlineData("?documentId=sha256:1")]
    [InlineData("?id=sha256:1")]
    public async Task A_document_is_named_in_the_address(string parameters)
    {
        await using var host = await StartAsync();

        Assert.Null((await host.GetAsync("/graphql" + parameters, GraphHostRequests.Browser)).Code);
        Assert.Equal("sha256:1", host.Graph.Request!.DocumentId);
        Assert.True(host.Graph.Request.QueriesOnly);
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","id":"17"}""")]
    [InlineData("""{"query":"{ __typename }","id":17}""")]
    [InlineData("""{"query":"{ __typename }","documentId":"17"}""")]
    public async Task A_document_that_is_sent_comes_before_one_that_is_named(string body)
    {
        await using var host = await StartAsync();

        await host.PostAsync(body);

        Assert.Equal("{ __typename }", host.Graph.Request!.Query);
        Assert.Null(host.Graph.Request.DocumentId);
    }

    [Fact]
    public async Task A_hash_arrives_with_the_document_and_without_it()
    {
        await using var host = await StartAsync();
        const string Extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Hash + "\"}}";

        await host.PostAsync("{\"extensions\":" + Extensions + "}");
        Assert.Equal((null, Hash), (host.Graph.Request!.Query, host.Graph.Request.PersistedHash));

        await host.PostAsync("{\"query\":\"{ __typename }\",\"extensions\":" + Extensions + "}");
        Assert.Equal(("{ __typename }", Hash), (host.Graph.Request.Query, host.Graph.Request.PersistedHash));

        await host.GetAsync($"/graphql?extensions={Uri.EscapeDataString(Extensions)}");
        Assert.Equal((null, Hash), (host.Graph.Request.Query, host.Graph.Request.PersistedHash));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"version":2,"sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}""")]
    [InlineData("""{"version":1,"sha256Hash":"0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF"}""")]
    [InlineData("""{"version":1,"sha256Hash":"0123"}""")]
    [InlineData("""{"version":1.5,"sha256Hash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"}""")]
    public async Task A_broken_hash_is_refused(string persisted)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync(
            "{\"query\":\"{ __typename }\",\"extensions\":{\"persistedQuery\":" + persisted + "}}"
        );

        Assert.Equal(ErrorCodes.BadRequest, answer.Code);
        Assert.Null(host.Graph.Request);
    }

    [Theory]
    [InlineData(null, CostMode.Unsaid)]
    [InlineData("report", CostMode.Report)]
    [InlineData("Validate", CostMode.Validate)]
    public async Task A_header_asks_for_the_bill(string? header, CostMode expected)
    {
        await using var host = await StartAsync();

        await host.SendAsync(WithCost(header));

        Assert.Equal(expected, host.Graph.Request!.Cost);
    }

    [Fact]
    public async Task A_header_that_asks_for_something_else_is_refused()
    {
        await using var host = await StartAsync();

        Assert.Equal(ErrorCodes.BadRequest, (await host.SendAsync(WithCost("all"))).Code);
    }

    private static HttpRequestMessage WithCost(string? header)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        if (header is not null)
        {
            request.Headers.Add("GraphQL-Cost", header);
        }

        return request;
    }

    private static async Task<GraphHost> StartAsync()
    {
        var host = await GraphHost.StartAsync();
        host.Graph.Answer = (_, _) => Task.FromResult(FakeGraph.Data("{}"));
        return host;
    }
}
