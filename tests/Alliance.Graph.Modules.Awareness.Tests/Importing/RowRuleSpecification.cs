using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.Awareness.Tests.Importing;

public sealed class RowRuleOnSqlite() : RowRuleSpecification(DatabaseProviderKind.Sqlite);

public sealed class RowRuleOnPostgreSql() : RowRuleSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The starter data follows every rule, so each rule is tried with a row that breaks it.</summary>
public abstract class RowRuleSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    private const string Figure = """{ "name": "workshops", "period": "2012", "value": 4, "unit": "count" }""";

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task A_programme_that_breaks_a_rule_is_told_apart()
    {
        var programmes = new SpoiltStarter(Database, "programmes.json")
            .Spoil(("title", "\" \""))
            .Spoil(("audiences", "[]"))
            .Spoil(("audiences", """["parents", "parents"]"""))
            .Spoil(("year", "1066"))
            .Spoil(("metrics", $"[{Figure}, {Figure}]"))
            .Spoil(("metrics", $"[{Figure.Replace("workshops", " ", StringComparison.Ordinal)}]"))
            .Spoil(("source", "\"\""))
            .Spoil(("countryCode", "\"QQ\""));

        Assert.Equal(
            [
                "row 1, title",
                "row 2, audiences",
                "row 3, audiences",
                "row 4, year",
                "row 5, metrics[1]",
                "row 6, metrics",
                "row 7, source",
                "row 8, countryCode",
            ],
            await PositionsAsync(programmes)
        );
    }

    [SkippableFact]
    public async Task A_centre_that_breaks_a_rule_is_told_apart()
    {
        var centres = new SpoiltStarter(Database, "safer-internet-centres.json")
            .Spoil(("organisation", "\"\""))
            .Spoil(("audiences", "[]"))
            .Spoil(("saferInternetCentre", "false"))
            .Spoil(("year", "2101"))
            .Spoil(("metrics", $"[{Figure}, {Figure}]"));

        Assert.Equal(
            [
                "row 1, organisation",
                "row 2, audiences",
                "row 3, saferInternetCentre",
                "row 4, year",
                "row 5, metrics[1]",
            ],
            await PositionsAsync(centres)
        );
    }

    [SkippableFact]
    public async Task Figures_of_a_centre_are_kept_and_replaced_with_its_row()
    {
        var first = new SpoiltStarter(Database, "safer-internet-centres.json").Spoil(("metrics", $"[{Figure}]"));
        await Database.Importer.ImportAsync([first.File]);
        var answer = await AskAsync(
            "{ saferInternetCentre(key: \"at-awareness-sic\") { metrics { nodes { key value unit saferInternetCentre { key } } } } }"
        );
        Assert.Equal(
            """{"data":{"saferInternetCentre":{"metrics":{"nodes":[{"key":"at-awareness-sic:workshops:2012","value":4,"unit":"COUNT","saferInternetCentre":{"key":"at-awareness-sic"}}]}}}}""",
            answer.Json
        );

        var report = await Database.Importer.ImportAsync([
            new SpoiltStarter(Database, "safer-internet-centres.json").File,
        ]);
        Assert.Equal(1, report.Files.Single().Updated);
    }

    private async Task<IEnumerable<string?>> PositionsAsync(SpoiltStarter starter)
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() => Database.Importer.ImportAsync([starter.File]));
        return exception.Faults.Select(fault => fault.Position);
    }
}
