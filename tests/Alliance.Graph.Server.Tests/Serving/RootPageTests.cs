using System.Net;
using Alliance.Graph.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>What people find who leave the path out.</summary>
public sealed class RootPageTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Fact]
    public async Task A_browser_is_sent_on_to_the_IDE()
    {
        using var response = await GetAsync(hasIde: true, Browser);

        Assert.Equal(
            (HttpStatusCode.Redirect, "/graphql"),
            (response.StatusCode, response.Headers.Location?.OriginalString)
        );
        Assert.Equal("Accept", Assert.Single(response.Headers.Vary));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(true, "*/*")]
    [InlineData(true, "application/json")]
    [InlineData(false, Browser)]
    public async Task Everybody_else_is_told_where_the_graph_is(bool hasIde, string? accept)
    {
        using var response = await GetAsync(hasIde, accept);

        Assert.Equal(
            (HttpStatusCode.OK, "text/plain"),
            (response.StatusCode, response.Content.Headers.ContentType?.MediaType)
        );
        Assert.Equal(
            "GraphQL is at /graphql (POST, or GET with 'query'), its schema at /graphql/schema.graphql.\n",
            await response.Content.ReadAsStringAsync()
        );
    }

    private static async Task<HttpResponseMessage> GetAsync(bool hasIde, string? accept)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        RootPage.Map(app, "/graphql", hasIde);
        await app.StartAsync();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.Single()),
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        return await client.SendAsync(request);
    }
}
