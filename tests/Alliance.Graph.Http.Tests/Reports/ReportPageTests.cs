using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Reports;

/// <summary>A compiled report as a page.</summary>
public sealed class ReportPageTests
{
    private const string Address = "/reports/progress-2027";

    private readonly CannedReport _report = new();

    [Fact]
    public async Task It_is_well_formed_and_what_people_say_stays_text()
    {
        var page = await PageAsync();

        Assert.Empty(page.Descendants("script"));
        Assert.Empty(page.Descendants("b"));
        Assert.All(
            page.Descendants().SelectMany(element => element.Attributes()),
            attribute => Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal))
        );
        Assert.All(
            page.Descendants("a"),
            link => Assert.DoesNotContain("javascript", Start(link), StringComparison.Ordinal)
        );
        Assert.Equal(CannedReport.Hostile.Replace('\u0001', '\uFFFD'), page.Descendants("h1").Single().Value);
        Assert.Contains(
            page.Descendants("p"),
            paragraph => paragraph.Value == $"{CannedReport.Hostile.Replace('\u0001', '\uFFFD')}\nsecond line"
        );
        Assert.Contains(page.Descendants("th"), cell => cell.Value == "<b>A</b>");

        static string Start(XElement link) =>
            link.Attribute("href")!.Value[..Math.Min(12, link.Attribute("href")!.Value.Length)];
    }

    [Fact]
    public async Task Headings_tables_and_charts_are_there_for_those_who_do_not_see_them()
    {
        var page = await PageAsync();

        Assert.Equal("en", page.Root!.Attribute("lang")!.Value);
        Assert.Single(page.Descendants("main"));
        Assert.Single(page.Descendants("h1"));
        Assert.NotEmpty(page.Descendants("title").First().Value);
        var ids = page.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(
            page.Descendants()
                .SelectMany(element =>
                    (element.Attribute("aria-labelledby")?.Value ?? "").Split(
                        ' ',
                        StringSplitOptions.RemoveEmptyEntries
                    )
                ),
            id => Assert.Contains(id, ids)
        );
        Assert.All(
            page.Descendants("nav").Descendants("a"),
            link => Assert.Contains(link.Attribute("href")!.Value[1..], ids)
        );
        Assert.Equal(3, page.Descendants("table").Count());
        Assert.All(
            page.Descendants("table"),
            table =>
            {
                Assert.NotEmpty(table.Element("caption")!.Value);
                Assert.All(
                    table.Element("thead")!.Descendants("th"),
                    heading => Assert.Equal("col", heading.Attribute("scope")!.Value)
                );
                Assert.All(
                    table.Element("tbody")!.Elements("tr"),
                    row => Assert.Equal("row", row.Elements().First().Attribute("scope")!.Value)
                );
            }
        );
        Assert.Equal(3, page.Descendants("svg").Count());
        Assert.All(
            page.Descendants("svg"),
            chart =>
            {
                Assert.Equal("img", chart.Attribute("role")!.Value);
                Assert.NotEmpty(chart.Element("title")!.Value);
                Assert.NotEmpty(chart.Element("desc")!.Value);
                Assert.Equal("figure", chart.Parent!.Name.LocalName);
                Assert.Single(chart.Parent.Descendants("table"));
            }
        );
        Assert.Equal(page.Descendants("figcaption").Count(), page.Descendants("figure").Count());
    }

    [Fact]
    public async Task Charts_draw_the_numbers_of_their_tables()
    {
        var page = await PageAsync();

        var bars = Figure(page, "bars")
            .Descendants("rect")
            .Select(bar => double.Parse(bar.Attribute("width")!.Value, null))
            .ToList();
        Assert.Equal(2.5, bars[1] / bars[0], 3);
        Assert.Equal(
            ["2", "5"],
            Figure(page, "bars")
                .Descendants("svg")
                .Elements("text")
                .Where(text => text.Attribute("text-anchor") is null)
                .Select(text => text.Value)
        );
        Assert.Equal(3 + 2, Figure(page, "stacked").Descendants("rect").Count());
        Assert.Equal(
            ["x", "y", "3", "4"],
            Figure(page, "stacked")
                .Descendants("svg")
                .Elements("text")
                .Where(text => text.Attribute("text-anchor") is null)
                .Select(text => text.Value)
        );
        Assert.Equal(2, Figure(page, "lines").Descendants("circle").Count());
    }

    [Fact]
    public async Task Nothing_is_drawn_of_nothing_and_what_was_cut_is_told()
    {
        var page = await PageAsync();

        Assert.Empty(Figure(page, "empty").Descendants("svg"));
        Assert.Empty(Figure(page, "empty").Descendants("table"));
        Assert.Contains(
            "There is nothing to show: the query gave no rows.",
            Figure(page, "empty").Value,
            StringComparison.Ordinal
        );
        Assert.Contains("These are the first 2 of 1,500 rows", Figure(page, "lines").Value, StringComparison.Ordinal);
        Assert.Equal("3", Figure(page, "count").Descendants("span").Single().Value);
        Assert.Contains("with the sight of the secretariat", Figure(page, "bars").Value, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "with the sight of the secretariat",
            Figure(page, "lines").Value,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "No module of this server has figures for this section any more",
            page.Root!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Each_figure_leads_to_its_query_and_says_its_revision()
    {
        var page = await PageAsync();

        Assert.All(
            page.Descendants("figure"),
            figure =>
            {
                var links = figure
                    .Element("figcaption")!
                    .Elements("a")
                    .Select(link => link.Attribute("href")!.Value)
                    .ToList();
                Assert.Equal(3, links.Count);
                var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(
                    links[0][links[0].IndexOf('?', StringComparison.Ordinal)..]
                );
                Assert.Equal("query Q($round: String!) {\nround(key: $round) { title }\n}", query["query"]);
                Assert.Equal("""{"round":"progress-2027"}""", query["variables"]);
                Assert.EndsWith("&format=csv", links[0], StringComparison.Ordinal);
                Assert.EndsWith("&format=ndjson", links[1], StringComparison.Ordinal);
                Assert.DoesNotContain("&format", links[2], StringComparison.Ordinal);
                Assert.Contains("Read at revision 12", figure.Value, StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task A_browser_may_do_nothing_with_it_but_show_it()
    {
        await using var host = await _report.StartAsync();

        var answer = await host.GetAsync(Address);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        var page = XDocument.Parse(answer.Text, LoadOptions.PreserveWhitespace);
        Assert.Contains(
            $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page.Descendants("style").Single().Value)))}'",
            policy,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "&gt;",
            answer.Text[
                answer.Text.IndexOf("<style>", StringComparison.Ordinal)..answer.Text.IndexOf(
                    "</style>",
                    StringComparison.Ordinal
                )
            ],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(page.Descendants(), element => element.Attribute("style") is not null);
        Assert.All(
            page.Descendants()
                .SelectMany(element =>
                    element.Attributes().Where(attribute => attribute.Name.LocalName is "href" or "src")
                ),
            address =>
                Assert.False(
                    address.Value.StartsWith("http", StringComparison.Ordinal)
                        || address.Value.StartsWith("//", StringComparison.Ordinal)
                )
        );
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.StartsWith("<!DOCTYPE html>", answer.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("text/html; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so_until_it_changes()
    {
        await using var host = await _report.StartAsync();
        var first = await host.GetAsync(Address);
        Assert.True(first.Headers.CacheControl!.NoCache);

        Assert.Equal(HttpStatusCode.NotModified, (await AgainAsync()).Status);
        _report.Text = "Another.";
        Assert.Equal(HttpStatusCode.OK, (await AgainAsync()).Status);

        Task<GraphAnswer> AgainAsync()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return host.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("/reports/unknown")]
    [InlineData("/reports/progress-2027.pdf")]
    [InlineData("/reports/progress-2027.md.json")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        await using var host = await _report.StartAsync();

        var answer = await host.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "NOT_FOUND"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_draft_is_not_there_for_those_who_do_not_see_it()
    {
        _report.IsPublished = false;
        await using var host = await _report.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await host.GetAsync(Address)).Status);
        Assert.Null(_report.Request!.Caller.Name);
        Assert.True(_report.Request.QueriesOnly);
    }

    private static XElement Figure(XDocument page, string key) =>
        page.Descendants("figure").Single(figure => figure.Attribute("id")!.Value == $"core-participation-{key}");

    private async Task<XDocument> PageAsync()
    {
        await using var host = await _report.StartAsync();
        var answer = await host.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return XDocument.Parse(answer.Text);
    }
}
