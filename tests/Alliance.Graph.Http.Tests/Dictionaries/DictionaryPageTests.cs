using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Dictionaries;

/// <summary>The data dictionary as a page, with hostile words everywhere, and which question its files ask.</summary>
public sealed class DictionaryPageTests
{
    private const string Hostile = "<script>alert(1)</script> & \"q\" \u0001";

    private GraphRequest? _asked;
    private GraphResponse? _instead;

    [Fact]
    public async Task The_page_has_all_types_with_fields_and_values_and_asks_nobody_for_anything()
    {
        var answer = await GetAsync("/dictionary");
        var page = XElement.Parse(answer.Text["<!DOCTYPE html>\n".Length..]);

        Assert.Equal(
            (HttpStatusCode.OK, "text/html; charset=utf-8"),
            (answer.Status, $"{answer.ContentHeaders.ContentType}")
        );
        Assert.Equal(["Hotline", "Status"], page.Descendants("h2").Select(heading => heading.Value));
        Assert.Equal(
            ["founded", "name", "PLANNED"],
            page.Descendants("tbody").Descendants("th").Select(cell => cell.Value)
        );
        Assert.Contains("99 % (299)", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1999 to 2024-05", answer.Text, StringComparison.Ordinal);
        Assert.Empty(page.Descendants("script"));
        Assert.All(
            page.Descendants().Attributes().Where(attribute => attribute.Name == "href" || attribute.Name == "action"),
            link => Assert.Matches("^(data:,|#|/dictionary)", link.Value)
        );
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'", policy, StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("hotline FOUNDED", "founded")]
    [InlineData("planned", "PLANNED")]
    [InlineData("hotline", "founded,name")]
    [InlineData("no-such-word", "")]
    [InlineData("\"><script>", "")]
    public async Task Words_find_what_has_all_of_them(string words, string found)
    {
        var answer = await GetAsync($"/dictionary?search={Uri.EscapeDataString(words)}");
        var page = XElement.Parse(answer.Text["<!DOCTYPE html>\n".Length..]);

        Assert.Equal(found, string.Join(',', page.Descendants("tbody").Descendants("th").Select(cell => cell.Value)));
        Assert.Equal(words, page.Descendants("input").Single().Attribute("value")!.Value);
        Assert.Equal("status", page.Descendants("form").Elements("p").Last().Attribute("role")!.Value);
    }

    [Theory]
    [InlineData("?format=csv", "fields")]
    [InlineData("?format=csv&table=values", "values")]
    [InlineData("?format=xlsx", null)]
    public async Task A_file_asks_for_the_dictionary_as_a_table(string parameters, string? table)
    {
        await GetAsync($"/dictionary{parameters}");

        Assert.Equal(table, _asked!.Table!.Table);
        Assert.Contains("dictionary", _asked.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_the_schema_is_told_so_by_the_status()
    {
        _instead = GraphResponse.Refused(new GraphError(ErrorCodes.IntrospectionDenied, "No."));

        var answer = await GetAsync("/dictionary");

        Assert.Equal(ErrorCodes.IntrospectionDenied, answer.Code);
        Assert.True((int)answer.Status >= 400);
    }

    private async Task<GraphAnswer> GetAsync(string address)
    {
        await using var host = await GraphHost.StartAsync(services: services =>
            services.AddSingleton<ReportQuestion>(
                (request, _) =>
                {
                    _asked = request;
                    return Task.FromResult(
                        _instead
                            ?? FakeGraph.Data(
                                JsonSerializer.Serialize(new { dictionary = new[] { Hotline(), Status() } })
                            )
                    );
                }
            )
        );
        return await host.GetAsync(address);
    }

    private static object Hotline() =>
        Type(
            "Hotline",
            "NODE",
            300,
            [Field("founded", 299, 299.0 / 300, "1999", "2024-05"), Field("name", null, null, null, null)],
            []
        );

    private static object Status() =>
        Type(
            "Status",
            "ENUM",
            null,
            [],
            [
                new
                {
                    name = "PLANNED",
                    definition = Hostile,
                    deprecation = Hostile,
                },
            ]
        );

    private static object Type(string name, string kind, int? rows, object[] fields, object[] values) =>
        new
        {
            name,
            kind,
            definition = Hostile,
            module = "core",
            owner = "Team",
            since = (string?)null,
            rows,
            fields,
            values,
        };

    private static object Field(string name, int? withValue, double? share, string? earliest, string? latest) =>
        new
        {
            name,
            definition = Hostile,
            type = "PartialDate",
            isNullable = true,
            isComputed = false,
            unitKind = "YEARS",
            unit = "years",
            module = "other",
            owner = "Others",
            since = "1.0",
            deprecation = (string?)null,
            withValue,
            share,
            earliest,
            latest,
        };
}
