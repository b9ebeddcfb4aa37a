using System.Net;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Callers;

public sealed class CorsTests
{
    private const string Page = "https://page.example";

    [Fact]
    public async Task Without_origins_no_page_is_told_anything()
    {
        await using var host = await GraphHost.StartAsync();

        var preflight = await PreflightAsync(host, Page, "POST", "content-type");
        var answer = await host.SendAsync(Post(Page));

        Assert.Equal(HttpStatusCode.NoContent, preflight.Status);
        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
        Assert.Null(answer.Header("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("POST", "content-type")]
    [InlineData("GET", "if-none-match")]
    [InlineData("GET", "graphql-preflight")]
    [InlineData("POST", "content-type,x-api-key,authorization")]
    public async Task The_preflight_of_an_allowed_page_is_granted(string method, string header)
    {
        await using var host = await StartAsync();

        var answer = await PreflightAsync(host, Page, method, header);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(Page, answer.Header("Access-Control-Allow-Origin"));
        Assert.Contains(method, answer.Header("Access-Control-Allow-Methods"), StringComparison.Ordinal);
        Assert.Equal(header, answer.Header("Access-Control-Allow-Headers"));
        Assert.Equal("600", answer.Header("Access-Control-Max-Age"));
        Assert.Null(answer.Header("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("https://other.example")]
    [InlineData("http://page.example")]
    [InlineData("https://page.example:8443")]
    [InlineData("null")]
    public async Task The_preflight_of_another_page_is_not(string origin)
    {
        await using var host = await StartAsync();

        Assert.Null((await PreflightAsync(host, origin, "POST", "content-type")).Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_allowed_page_reads_the_answer_and_its_headers()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(Post(Page));

        Assert.Null(answer.Code);
        Assert.Equal(Page, answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(
            "ETag,Retry-After,Alliance-Revision,Alliance-Release,Idempotent-Replayed,RateLimit,RateLimit-Policy,Content-Disposition,Alliance-Rows",
            answer.Header("Access-Control-Expose-Headers")
        );
    }

    [Fact]
    public async Task An_allowed_page_is_told_that_it_has_the_answer()
    {
        await using var host = await StartAsync();
        string[] headers = [$"Origin: {Page}", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"];
        var first = await host.AskAsync(headers);

        var second = await host.AskAsync([.. headers, $"If-None-Match: {first.Headers.ETag}"]);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Equal(Page, second.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_allowed_page_reads_why_it_was_refused()
    {
        await using var host = await StartAsync();
        var post = Post(Page);
        post.Content = new StringContent("no JSON", mediaType: new("application/json"));

        var answer = await host.SendAsync(post);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(Page, answer.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_allowed_page_reads_the_schema()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/graphql/schema.graphql", $"Origin: {Page}");

        Assert.Equal(Page, answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal(GraphHost.Sdl, answer.Text);
    }

    [Fact]
    public async Task Health_is_for_no_page()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(HttpMethod.Get, "/health/live", $"Origin: {Page}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task All_origins_can_be_allowed()
    {
        await using var host = await StartAsync(new CallerOptions { Origins = ["*"] });

        Assert.Equal(
            "*",
            (await PreflightAsync(host, "https://anybody.example", "POST", "content-type")).Header(
                "Access-Control-Allow-Origin"
            )
        );
        Assert.Equal(
            "*",
            (await host.SendAsync(Post("https://anybody.example"))).Header("Access-Control-Allow-Origin")
        );
    }

    [Fact]
    public async Task Credentials_are_allowed_if_that_is_configured()
    {
        await using var host = await StartAsync(new CallerOptions { Origins = [Page], AllowCredentials = true });

        Assert.Equal(
            "true",
            (await PreflightAsync(host, Page, "POST", "content-type")).Header("Access-Control-Allow-Credentials")
        );
    }

    [Fact]
    public async Task A_preflight_needs_no_key()
    {
        await using var host = await StartAsync(new CallerOptions { Origins = [Page], AuthenticationRequired = true });

        var preflight = await PreflightAsync(host, Page, "POST", "x-api-key");
        var refused = await host.SendAsync(Post(Page));

        Assert.Equal(Page, preflight.Header("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.Status);
        Assert.Equal(Page, refused.Header("Access-Control-Allow-Origin"));
    }

    private static Task<GraphHost> StartAsync(CallerOptions? callers = null) =>
        GraphHost.StartAsync(options =>
            options.Callers = callers ?? new() { Origins = [Page, "https://second.example"] }
        );

    private static Task<GraphAnswer> PreflightAsync(GraphHost host, string origin, string method, string headers) =>
        host.SendAsync(
            HttpMethod.Options,
            "/graphql",
            $"Origin: {origin}",
            $"Access-Control-Request-Method: {method}",
            $"Access-Control-Request-Headers: {headers}"
        );

    private static HttpRequestMessage Post(string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent("""{"query":"{ __typename }"}""", mediaType: new("application/json")),
        };
        request.Headers.Add("Origin", origin);
        return request;
    }
}
