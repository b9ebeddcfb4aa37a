using System.Net;
using System.Text.RegularExpressions;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Reporting;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Ide.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Ide.Tests.Reporting;

/// <summary>The page as it is served, without a browser.</summary>
public sealed partial class ReportingPageTests
{
    private readonly HttpClient _client = new();

    [Theory]
    [InlineData("/reporting")]
    [InlineData("/reporting/")]
    [InlineData("/reporting/rounds/progress-2027")]
    [InlineData("/reporting/submissions/progress-2027%3ASE/rows/Hotline/a%2Fb")]
    [InlineData("/reporting/nothing/")]
    public async Task The_page_finds_its_files_and_the_graph_from_all_of_its_addresses(string address)
    {
        await using var app = await StartAsync(IdeFilesForTests.Small, new CallerOptions { DevelopmentSignIn = true });
        var page = new Uri(new Uri(app.Urls.Single()), address);

        var html = await _client.GetStringAsync(page);

        var script = new Uri(page, ScriptAddress().Match(html).Groups["address"].Value);
        Assert.Equal("/reporting/files/assets/index-1a2b.js", script.AbsolutePath);
        Assert.Equal(IdeFilesForTests.Script, await _client.GetStringAsync(script));
        var told = Told()
            .Matches(html)
            .ToDictionary(
                match => match.Groups["name"].Value,
                match => new Uri(page, match.Groups["address"].Value).AbsolutePath
            );
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["reporting"] = "/reporting/",
                ["graph"] = "/graphql",
                ["sign-in"] = "/development/sign-in",
            },
            told
        );
    }

    [Fact]
    public async Task Only_developers_are_shown_the_way_to_the_sign_in_for_development()
    {
        await using var app = await StartAsync(IdeFilesForTests.Small, new CallerOptions());

        Assert.DoesNotContain(
            "alliance-sign-in",
            await _client.GetStringAsync(new Uri(new Uri(app.Urls.Single()), "/reporting")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_page_may_not_be_framed_nor_speak_to_another_origin_and_is_asked_for_again()
    {
        await using var app = await StartAsync(IdeFilesForTests.Small, new CallerOptions());

        var response = await _client.GetAsync(new Uri(new Uri(app.Urls.Single()), "/reporting/rounds/new"));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("connect-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task Without_the_bundle_the_page_says_how_to_get_it()
    {
        await using var app = await StartAsync(IdeFilesForTests.None, new CallerOptions());

        var html = await _client.GetStringAsync(new Uri(new Uri(app.Urls.Single()), "/reporting/rounds/x"));

        Assert.Contains("Install Node.js 20.19 or newer with npm", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../graphql\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_the_page()
    {
        await using var app = await StartAsync(IdeFilesForTests.Small, new CallerOptions());

        foreach (var path in new[] { "files/assets/absent.js", "files/index.html", "files" })
        {
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await _client.GetAsync(new Uri(new Uri(app.Urls.Single()), $"/reporting/{path}"))).StatusCode
            );
        }
    }

    [SkippableFact]
    public void The_page_has_no_part_of_the_IDE_and_the_licences_of_its_own()
    {
        Requirement.Require(
            IdeFiles.Reporting.Page is not null,
            "The page was not built. Install Node.js 20.19 or newer with npm and build again; the build says what went wrong."
        );

        Assert.True(IdeFiles.Reporting.TryGetAsset("licenses.md", out _));
        Assert.True(
            IdeFiles.Reporting.Assets.Sum(file => file.Gzip.Length) < 200_000,
            "The page has grown: does it bring more than React?"
        );
    }

    private static async Task<WebApplication> StartAsync(IdeFiles files, CallerOptions callers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapReporting("/graphql", callers, files);
        await app.StartAsync();
        return app;
    }

    [GeneratedRegex("<script src=\"(?<address>[^\"]+)\"")]
    private static partial Regex ScriptAddress();

    [GeneratedRegex("<meta name=\"alliance-(?<name>[^\"]+)\" content=\"(?<address>[^\"]+)\">")]
    private static partial Regex Told();
}
