using System.IO.Compression;
using System.Net;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Ide.Tests.Hosting;

namespace Alliance.Graph.Ide.Tests;

public sealed class IdeAssetTests : IAsyncLifetime
{
    private const string Script = "assets/index-1a2b.js";

    private readonly HttpClient client = new();
    private CannedIdeHost host = null!;

    public async Task InitializeAsync() => host = await CannedIdeHost.StartAsync(IdeFilesForTests.Small);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("gzip, deflate, br, zstd")]
    [InlineData("br;q=1, GZIP;q=0.5")]
    [InlineData("*")]
    public async Task A_client_that_takes_gzip_gets_the_file_as_it_is_kept(string accepted)
    {
        var response = await GetAsync(Script, accepted);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var plain = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        Assert.Equal(IdeFilesForTests.Script, await new StreamReader(plain).ReadToEndAsync());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip;q=0, *")]
    public async Task Any_other_client_gets_the_plain_file(string? accepted)
    {
        var response = await GetAsync(Script, accepted);

        Assert.Empty(response.Content.Headers.ContentEncoding);
        Assert.Equal(IdeFilesForTests.Script, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_two_encodings_have_strong_tags_of_their_own()
    {
        var compressed = await GetAsync(Script, "gzip");
        var plain = await GetAsync(Script, "identity");

        Assert.False(compressed.Headers.ETag!.IsWeak);
        Assert.False(plain.Headers.ETag!.IsWeak);
        Assert.NotEqual(compressed.Headers.ETag, plain.Headers.ETag);
        Assert.All([compressed, plain], response => Assert.Contains("Accept-Encoding", response.Headers.Vary));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("identity")]
    public async Task A_file_that_the_client_has_is_not_sent_again(string accepted)
    {
        var tag = (await GetAsync(Script, accepted)).Headers.ETag!.ToString();

        var response = await GetAsync(Script, accepted, request => request.Headers.Add("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_file_named_by_its_content_is_kept_for_a_year_and_any_other_is_asked_for_again()
    {
        var named = await GetAsync(Script, "gzip");
        var other = await GetAsync("licenses.md", "gzip");

        Assert.Equal("public, max-age=31536000, immutable", named.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("no-cache", other.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task A_file_that_is_not_for_everybody_is_kept_by_the_browser_alone()
    {
        await using var closed = await CannedIdeHost.StartAsync(
            IdeFilesForTests.Small,
            access: AccessMode.Authenticated
        );

        var caching = (await client.GetAsync($"{closed.Endpoint}/ide/{Script}")).Headers.CacheControl!;

        Assert.Equal((true, false, TimeSpan.FromDays(365)), (caching.Private, caching.Public, caching.MaxAge));
    }

    [Theory]
    [InlineData("assets/index-1a2b.js", "text/javascript; charset=utf-8")]
    [InlineData("assets/index-1a2b.css", "text/css; charset=utf-8")]
    [InlineData("assets/codicon-1a2b.ttf", "application/x-font-ttf")]
    [InlineData("licenses.md", "text/markdown; charset=utf-8")]
    public async Task A_file_says_what_it_is_and_the_browser_may_not_guess(string path, string type)
    {
        var response = await GetAsync(path, "gzip");

        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    [Theory]
    [InlineData("assets/absent.js")]
    [InlineData("assets/index-1a2b.js.gz")]
    [InlineData("..%2Fassets/index-1a2b.js")]
    [InlineData("index.html")]
    [InlineData("")]
    public async Task Only_files_of_the_bundle_are_served_and_the_page_at_the_endpoint_alone(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(path, "gzip")).StatusCode);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        var response = await GetAsync(Script, "gzip", request => request.Method = HttpMethod.Head);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> GetAsync(
        string path,
        string? accepted,
        Action<HttpRequestMessage>? change = null
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{host.Endpoint}/ide/{path}");
        if (accepted is not null)
        {
            request.Headers.Add("Accept-Encoding", accepted);
        }

        change?.Invoke(request);
        return await client.SendAsync(request);
    }
}
