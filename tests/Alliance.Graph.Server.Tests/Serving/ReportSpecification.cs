using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

public sealed class ReportsOnSqlite() : ReportSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReportsOnPostgreSql() : ReportSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The report about a round, from the server's own program.</summary>
public abstract class ReportSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Key = "a-key-for-this-test-only";

    private const string Address = "/reports/progress-2027";

    [SkippableFact]
    public async Task A_report_is_compiled_written_published_and_served()
    {
        await using var ready = await ReadyAsync();
        await using var server = await new ServerProgram(
            Folder.Path,
            ("Database__Provider", $"{ready.Options.Provider}"),
            ("ConnectionStrings__Alliance", ready.Options.ConnectionString),
            ("Authentication__ApiKeys__0__Name", "secretariat"),
            (
                "Authentication__ApiKeys__0__Sha256",
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))
            ),
            ("Authentication__ApiKeys__0__Roles__0", "secretariat")
        ).ServeAsync();
        using var client = new HttpClient { BaseAddress = server.Address };
        using var secretariat = new HttpClient
        {
            BaseAddress = server.Address,
            DefaultRequestHeaders = { { "X-Api-Key", Key } },
        };

        await DoAsync(
            secretariat,
            """mutation { openRound(input: { round: { key: "progress-2027", title: "Progress 2027", kind: PROGRESS, opensOn: "2026-11-01", closesOn: "2099-03-31", timeZone: "UTC", countries: ["SE", "DE"], targets: [AWARENESS, AVAILABILITY_REDUCTION] } }) { errors { ... on Error { message } } } }"""
        );
        await DoAsync(
            secretariat,
            """mutation { compileReport(input: { round: "progress-2027" }) { errors { ... on Error { message } } } }"""
        );
        await DoAsync(
            secretariat,
            """mutation { saveReportText(input: { report: "progress-2027", section: "core:participation", text: "<script>alert(1)</script> Two countries.", expectedVersion: 1 }) { errors { ... on Error { message } } } }"""
        );

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Address)).StatusCode);
        using var draft = await secretariat.GetAsync(Address);
        Assert.True(draft.Headers.CacheControl!.Private);
        Assert.Contains("This is a draft", await draft.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await DoAsync(
            secretariat,
            """mutation { publishReport(input: { report: "progress-2027", expectedVersion: 2 }) { errors { ... on Error { message } } } }"""
        );
        using var response = await client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = XDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Empty(page.Descendants("script"));
        Assert.Contains(
            page.Descendants("p"),
            paragraph => paragraph.Value == "<script>alert(1)</script> Two countries."
        );
        Assert.NotEmpty(page.Descendants("svg"));
        using var again = new HttpRequestMessage(HttpMethod.Get, Address)
        {
            Headers = { IfNoneMatch = { response.Headers.ETag! } },
        };
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);

        // Every link to a query leads to an answer, as JSON and as a table with the rows of the page.
        foreach (var figure in page.Descendants("figure"))
        {
            var links = figure
                .Element("figcaption")!
                .Elements("a")
                .Select(link => link.Attribute("href")!.Value)
                .ToList();
            using var answer = await client.GetAsync(links[2]);
            Assert.True(answer.IsSuccessStatusCode, links[2]);
            Assert.False(
                JsonElement.Parse(await answer.Content.ReadAsStringAsync()).TryGetProperty("errors", out _),
                links[2]
            );
            var lines =
                (await secretariat.GetStringAsync(links[0])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length
                - 1;
            Assert.Equal(
                figure.Descendants("tbody").Elements("tr").Count(),
                figure.Descendants("table").Any() ? lines : 0
            );
        }

        Assert.StartsWith(
            "# Progress 2027: report of the Alliance\n",
            await client.GetStringAsync($"{Address}.md"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "PUBLISHED",
            JsonElement.Parse(await client.GetStringAsync($"{Address}.json")).GetProperty("state").GetString()
        );
        Assert.Equal(0, await server.StopAsync());
    }

    private static async Task DoAsync(HttpClient client, string mutation)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query = mutation });
        Assert.EndsWith("{\"errors\":null}}}", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
