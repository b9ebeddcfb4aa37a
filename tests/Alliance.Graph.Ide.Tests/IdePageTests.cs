using System.Net;
using System.Text.RegularExpressions;
using Alliance.Graph.Ide.Tests.Hosting;

namespace Alliance.Graph.Ide.Tests;

public sealed partial class IdePageTests
{
    private readonly HttpClient client = new();

    [Theory]
    [InlineData("/graphql", "/graphql/ide/assets/index-1a2b.js")]
    [InlineData("/graphql/", "/graphql/ide/assets/index-1a2b.js")]
    [InlineData("/api/v1/graph", "/api/v1/graph/ide/assets/index-1a2b.js")]
    [InlineData("/", "/ide/assets/index-1a2b.js")]
    public async Task The_page_finds_its_files_wherever_the_endpoint_is(string path, string expected)
    {
        await using var host = await CannedIdeHost.StartAsync(IdeFilesForTests.Small, path);

        var html = await client.GetStringAsync(host.Endpoint);

        var address = new Uri(host.Endpoint, ScriptAddress().Match(html).Groups["address"].Value);
        Assert.Equal(expected, address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_page_may_not_be_framed_nor_speak_to_another_origin()
    {
        await using var host = await CannedIdeHost.StartAsync(IdeFilesForTests.Small);

        var response = await client.GetAsync(host.Endpoint);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_cache_asks_again_and_keeps_the_page_apart_from_answers_at_the_same_address()
    {
        await using var host = await CannedIdeHost.StartAsync(IdeFilesForTests.Small);

        var response = await client.GetAsync(host.Endpoint);

        Assert.True(response.Headers.CacheControl?.NoCache);
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Without_the_bundle_the_page_says_how_to_get_it_and_how_to_do_without()
    {
        await using var host = await CannedIdeHost.StartAsync(IdeFilesForTests.None);

        var response = await client.GetAsync(host.Endpoint);

        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains("Install Node.js 20.19 or newer with npm", html, StringComparison.Ordinal);
        Assert.Contains("<code>dotnet build</code>", html, StringComparison.Ordinal);
        Assert.Contains($"curl {host.Endpoint}", html, StringComparison.Ordinal);
        Assert.Contains("href=\"./graphql/schema.graphql\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<script src=\"(?<address>[^\"]+)\"")]
    private static partial Regex ScriptAddress();
}
