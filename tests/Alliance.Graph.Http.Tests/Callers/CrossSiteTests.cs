using System.Net;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Callers;

public sealed class CrossSiteTests
{
    private const string Allowed = "https://page.example";

    public static TheoryData<string> Refused =>
        [
            // An image, a link and a frame of another site.
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: image",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document|Sec-Fetch-User: ?1",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe",
            "Sec-Fetch-Site: same-site|Sec-Fetch-Mode: no-cors",
            "Sec-Fetch-Site: same-site|Sec-Fetch-Mode: navigate",
            $"Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Origin: {Allowed}",
            $"Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Origin: {Allowed}",
            // A script of another site.
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://other.example",
            "Sec-Fetch-Site: same-site|Sec-Fetch-Mode: cors|Origin: http://localhost:8080",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: null",
            // What no browser sends.
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors",
            // Browsers that say less, as to a server without TLS.
            "Origin: https://other.example",
            "Origin: null",
            "Origin: http://localhost:8080",
            "Sec-Fetch-Site: from-the-moon|Origin: https://other.example",
        ];

    public static TheoryData<string> Passing =>
        [
            "User-Agent: curl",
            "Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document|Sec-Fetch-User: ?1",
            "Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: cors",
            "Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: navigate",
            "Sec-Fetch-Site: from-the-moon",
            $"Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: {Allowed}",
            $"Sec-Fetch-Site: same-site|Sec-Fetch-Mode: cors|Origin: {Allowed}",
            $"Origin: {Allowed}",
            "Origin: http://localhost",
            "Origin: https://localhost",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://other.example|GraphQL-Preflight: 1",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://other.example|X-Requested-With: XMLHttpRequest",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://other.example|Apollo-Require-Preflight: true",
            "Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: cors|Origin: https://other.example|X-Api-Key: any",
        ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_browser_on_another_site_is_refused(string headers)
    {
        await using var host = await StartAsync();

        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
        {
            var answer = await host.SendAsync(method, CallerRequests.Query, headers.Split('|'));

            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
            Assert.Null(host.Graph.Request);
        }

        var refusal = await host.AskAsync(headers.Split('|'));
        Assert.Equal(ErrorCodes.CrossSiteRequest, refusal.Code);
        Assert.Contains("'GraphQL-Preflight: 1'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Everybody_else_is_answered(string headers)
    {
        await using var host = await StartAsync();

        var answer = await host.AskAsync(headers.Split('|'));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Null(answer.Code);
    }

    [Fact]
    public async Task A_page_without_TLS_is_another_one_than_the_server_with_TLS()
    {
        await using var host = await StartAsync();
        host.Client.BaseAddress = new Uri("https://localhost");

        Assert.Equal(ErrorCodes.CrossSiteRequest, (await host.AskAsync("Origin: http://localhost")).Code);
        Assert.Null((await host.AskAsync("Origin: https://localhost")).Code);
    }

    [Fact]
    public async Task Without_allowed_origins_the_server_knows_only_its_own_pages()
    {
        await using var host = await GraphHost.StartAsync();

        Assert.Equal(ErrorCodes.CrossSiteRequest, (await host.AskAsync($"Origin: {Allowed}")).Code);
        Assert.Null((await host.AskAsync("Origin: http://localhost")).Code);
    }

    [Fact]
    public async Task Where_all_origins_are_allowed_scripts_pass_and_images_do_not()
    {
        await using var host = await GraphHost.StartAsync(options => options.Callers = new() { Origins = ["*"] });

        Assert.Null(
            (
                await host.AskAsync(
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Mode: cors",
                    "Origin: https://other.example"
                )
            ).Code
        );
        Assert.Equal(
            ErrorCodes.CrossSiteRequest,
            (await host.AskAsync("Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors")).Code
        );
    }

    [Fact]
    public async Task A_link_of_another_site_opens_the_IDE()
    {
        await using var host = await StartAsync();

        var answer = await host.SendAsync(
            HttpMethod.Get,
            "/graphql",
            "Sec-Fetch-Site: cross-site",
            "Sec-Fetch-Mode: navigate",
            $"Accept: {GraphHostRequests.Browser}"
        );

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("text/html", answer.MediaType);
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain")]
    [InlineData("text/plain; charset=application/json")]
    [InlineData(null)]
    public async Task What_a_form_can_post_is_refused(string? contentType)
    {
        await using var host = await StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal(ErrorCodes.UnsupportedMediaType, answer.Code);
        Assert.Null(host.Graph.Request);
    }

    private static Task<GraphHost> StartAsync() =>
        GraphHost.StartAsync(options => options.Callers = new() { Origins = [Allowed] });
}
