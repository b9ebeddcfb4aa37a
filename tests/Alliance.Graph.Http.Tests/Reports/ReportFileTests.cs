using System.Text;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Tests.Hosting;

namespace Alliance.Graph.Http.Tests.Reports;

/// <summary>A compiled report as Markdown and as JSON.</summary>
public sealed class ReportFileTests
{
    private readonly CannedReport _report = new();

    [Fact]
    public async Task Markdown_keeps_what_people_say_as_text()
    {
        var answer = await GetAsync(".md");

        Assert.Equal("text/markdown; charset=utf-8", answer.ContentHeaders.ContentType!.ToString());
        var lines = answer.Text.Split('\n');
        const string Escaped =
            @"\<script\>alert(1)\</script\> \| \`x\` \*y\* \[z\](javascript:alert(1)) \&amp; ""q"" 'a' " + "\uFFFD";
        Assert.Equal($"# {Escaped}", lines[0]);
        Assert.Equal(
            ["Gone"],
            lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Skip(1).Select(line => line[3..])
        );
        Assert.Contains($"{Escaped}\\", lines);
        Assert.Contains("second line", lines);
        Assert.Contains(@"\- no list", lines);
        Assert.Contains(@"\# no heading", lines);
        Assert.Contains(@"1\. no list either", lines);
        Assert.Contains(@"| \<b\>A\</b\> | 2 | – |", lines);
        Assert.Contains(@"| B \| C | 5 | yes |", lines);
        Assert.Contains("| --- | ---: | --- |", lines);
        Assert.All(lines.Where(line => line.StartsWith('|')), line => Assert.Equal('|', line[^1]));
    }

    [Fact]
    public async Task Markdown_links_to_the_queries_wherever_it_is_read()
    {
        var answer = await GetAsync(".md");

        Assert.Contains(
            "[as CSV](<http://localhost/graphql?query=query%20Q%28%24round%3A%20String%21%29",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.Contains("There is nothing to show: the query gave no rows.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("**3** count:", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_has_everything_as_it_is()
    {
        var report = (await GetAsync(".json")).Json;

        Assert.Equal(
            ("PUBLISHED", 12),
            (report.GetProperty("state").GetString(), report.GetProperty("revision").GetInt32())
        );
        var section = report.GetProperty("sections")[0];
        Assert.Equal(_report.Text, section.GetProperty("text").GetString());
        var figure = section.GetProperty("figures")[1];
        Assert.Equal("""[["<b>A</b>",2,null],["B | C",5,true]]""", figure.GetProperty("rows").GetRawText());
        Assert.Equal("""{"round":"progress-2027"}""", figure.GetProperty("variables").GetRawText());
        Assert.Equal(
            "query Q($round: String!) {\n  round(key: $round) { title }\n}",
            figure.GetProperty("query").GetString()
        );
        Assert.True(figure.GetProperty("columns")[1].GetProperty("isNumber").GetBoolean());
        Assert.EndsWith("&format=ndjson", figure.GetProperty("address").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tab_becomes_a_blank()
    {
        var report = new ReportModel("k", "One\ttwo", IsDraft: false, 12, "2027-04-01T10:00:00Z", null, []);

        Assert.StartsWith(
            "# One two\n",
            Encoding.UTF8.GetString(new MarkdownReport(report, new QueryAddress("/graphql")).Write()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_draft_says_that_it_is_one()
    {
        var draft = new ReportModel("k", "Title", IsDraft: true, 12, "2027-04-01T10:00:00Z", null, []);

        Assert.Contains(
            "**This is a draft",
            Encoding.UTF8.GetString(new MarkdownReport(draft, new QueryAddress("/graphql")).Write()),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<p class=\"draft\">This is a draft",
            Encoding.UTF8.GetString(new HtmlReport(draft, new QueryAddress("/graphql")).Write()),
            StringComparison.Ordinal
        );
    }

    private async Task<GraphAnswer> GetAsync(string extension)
    {
        await using var host = await _report.StartAsync();
        return await host.GetAsync($"/reports/progress-2027{extension}");
    }
}
