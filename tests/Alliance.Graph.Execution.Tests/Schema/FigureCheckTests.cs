using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Reports;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Schema;

/// <summary>What is wrong with the query of a figure is told before anybody compiles a report.</summary>
public sealed class FigureCheckTests
{
    private const string Groups =
        "query G($targets: [PolicyTargetKey!]!) { commitments(where: { target: { key: { in: $targets } } }) { groupBy(keys: [KIND]) { key { kind } count } } }";

    [Theory]
    [InlineData("{ countries { nodes { naem } } }", "naem")]
    [InlineData("{ countries {", "parsing")]
    [InlineData("fragment F on Country { name }", "no operation")]
    [InlineData("query A { countries { totalCount } } query B { reports { totalCount } }", "not one query")]
    [InlineData("mutation { compileReport(input: { round: \"r\" }) { errors { __typename } } }", "not one query")]
    [InlineData(
        "query Q($year: Int) { commitments(where: { year: { eq: $year } }) { totalCount } }",
        "none that the host gives"
    )]
    [InlineData("query Q($round: String) { countries { totalCount } }", "$round")]
    [InlineData("{ countries { nodes { name } } reports { nodes { title } } }", "2 tables")]
    [InlineData(
        "{ countries { nodes { reports { nodes { title } } commitments { nodes { title } } } } }",
        "side by side"
    )]
    [InlineData("{ countries { pageInfo { hasNextPage } } }", "no")]
    public async Task A_query_that_is_no_table_of_the_schema_is_told(string query, string word)
    {
        var diagnostic = Assert.Single(
            (await CheckAsync(section => section.Table("figure", "A figure.", query))).Take(1)
        );

        Assert.Equal(
            (DiagnosticCodes.InvalidReport, "told", "figure 'figure' in section 'section' of the report"),
            (diagnostic.Code, diagnostic.Module, diagnostic.Place)
        );
        Assert.Contains(word, diagnostic.Problem, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("{ countries { nodes { name } } }")]
    [InlineData(Groups)]
    [InlineData("{ countries { totalCount aggregate { code { distinctCount } } } }")]
    public async Task A_count_that_can_be_more_than_one_number_is_told(string query) =>
        Assert.Contains(
            await CheckAsync(section => section.Count("figure", "A figure.", query)),
            diagnostic => diagnostic.Problem.Length > 0
        );

    [Fact]
    public async Task Columns_that_are_named_or_drawn_must_be_there_and_hold_numbers()
    {
        var problems = (
            await CheckAsync(section =>
                section.Table(
                    "figure",
                    "A figure.",
                    Groups,
                    form => form.Heading("kind", "Kind").StackedBars("key.kind", "key.target", "key.kind")
                )
            )
        )
            .Select(diagnostic => diagnostic.Problem)
            .ToList();

        Assert.Equal(3, problems.Count);
        Assert.StartsWith(
            "There is no column 'kind'. The columns are 'key.kind', 'count'.",
            problems[0],
            StringComparison.Ordinal
        );
        Assert.StartsWith("There is no column 'key.target'.", problems[1], StringComparison.Ordinal);
        Assert.Equal("The column 'key.kind' is to be drawn and holds no numbers.", problems[2]);
    }

    [Fact]
    public async Task What_is_right_is_not_told() =>
        Assert.Empty(
            await CheckAsync(section =>
                section
                    .Count("one", "One.", "{ countries { totalCount } }")
                    .Table("two", "Two.", Groups, form => form.Heading("key.kind", "Kind").Bars("key.kind", "count"))
                    .Table(
                        "three",
                        "Three.",
                        "query T($round: String!) { round(key: $round) { title countries { nodes { name } } } }"
                    )
            )
        );

    private static async Task<IReadOnlyList<Diagnostic>> CheckAsync(Action<ReportSectionBuilder> figures) =>
        await new GraphHarness(
            new AllianceDatabase(
                GraphComposer.Compose([new CoreModule(), new ToldModule(figures)]),
                new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:")
            )
        ).CheckReportsAsync();

    private sealed class ToldModule(Action<ReportSectionBuilder> figures) : GraphModule
    {
        public override ModuleManifest Manifest { get; } =
            new("told", "Told", "A module that has nothing but a report.", "Tests");

        public override void ConfigureReport(ReportBuilder report) =>
            report.Section("section", "Section", "What it shows.", figures);
    }
}
