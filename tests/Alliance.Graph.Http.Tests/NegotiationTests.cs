using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests;

public sealed class NegotiationTests
{
    private const string Json = GraphHostRequests.Json;
    private const string GraphResponse = GraphHostRequests.GraphResponse;

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/json; charset=\"UTF-8\"; profile=x", Json)]
    [InlineData("application/graphql-response+json", GraphResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphResponse)]
    [InlineData("application/json, application/graphql-response+json", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphResponse)]
    [InlineData("application/json;q=0.5, application/graphql-response+json;q=0.6", GraphResponse)]
    [InlineData("application/json;q=0.6, application/graphql-response+json;q=0.5", Json)]
    [InlineData("*/*, application/graphql-response+json", GraphResponse)]
    [InlineData("application/json;q=0, */*", GraphResponse)]
    [InlineData("application/json;q=0.1, application/*", GraphResponse)]
    [InlineData("application/graphql-response+json;q=0, application/*;q=0.1", Json)]
    [InlineData("application/json; charset=latin1, application/graphql-response+json;q=0.1", GraphResponse)]
    [InlineData("text/html, image/gif, *; q=.2, */*; q=.2", Json)]
    [InlineData("nonsense, application/graphql-response+json", GraphResponse)]
    [InlineData(GraphHostRequests.Browser, Json)]
    public async Task The_answer_has_the_media_type_that_is_wanted_most(string? accept, string mediaType)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(mediaType, answer.MediaType);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("image/*, text/plain")]
    [InlineData("application/json;q=0")]
    [InlineData("*/*;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/graphql+json")]
    [InlineData("nonsense")]
    public async Task Nothing_that_can_be_produced_is_refused(string accept)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", accept);

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
        Assert.Equal(ErrorCodes.NotAcceptable, answer.Code);
        Assert.Equal(Json, answer.MediaType);
        Assert.Null(host.Graph.Request);
    }

    [Fact]
    public async Task Several_Accept_headers_are_read_as_one()
    {
        await using var host = await GraphHost.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Accept", ["application/json;q=0.1", GraphResponse]);

        Assert.Equal(GraphResponse, (await host.SendAsync(request)).MediaType);
    }

    [Theory]
    [InlineData(GraphHostRequests.Browser)]
    [InlineData("text/html")]
    [InlineData("text/*, application/json;q=0.9")]
    [InlineData("text/html, application/json")]
    public async Task A_browser_that_asks_nothing_gets_the_IDE(string accept)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync("/graphql", accept);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html", answer.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/graphql", "*/*")]
    [InlineData("/graphql", "application/json, text/html")]
    [InlineData("/graphql", "application/graphql-response+json, text/html")]
    [InlineData("/graphql", "text/html;q=0.8, application/json")]
    [InlineData("/graphql", null)]
    public async Task Who_wants_JSON_first_gets_no_IDE(string address, string? accept)
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Equal(ErrorCodes.BadRequest, (await host.GetAsync(address, accept)).Code);
    }

    [Theory]
    [InlineData("/graphql?query={__typename}", null)]
    [InlineData("/graphql?query={a}&query={b}", ErrorCodes.BadRequest)]
    public async Task A_browser_that_asks_something_gets_an_answer(string address, string? code)
    {
        await using var host = await GraphHost.StartAsync();

        var answer = await host.GetAsync(address, GraphHostRequests.Browser);

        Assert.Equal(Json, answer.MediaType);
        Assert.Equal(code, answer.Code);
    }
}
