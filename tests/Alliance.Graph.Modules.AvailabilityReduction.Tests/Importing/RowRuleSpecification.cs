using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Importing;

public sealed class RowRuleOnSqlite() : RowRuleSpecification(DatabaseProviderKind.Sqlite);

public sealed class RowRuleOnPostgreSql() : RowRuleSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The starter data follows every rule, so each rule is tried with a row that breaks it.</summary>
public abstract class RowRuleSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    private const string Figure = """{ "name": "reports received", "period": "2012", "value": 4, "unit": "count" }""";

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task A_hotline_that_breaks_a_rule_is_told_apart()
    {
        var hotlines = new SpoiltStarter(Database, "hotlines.json")
            .Spoil(("name", "\" \""))
            .Spoil(("founded", "\"1850\""))
            .Spoil(("inhopeSince", "\"1998\""))
            .Spoil(("inhopeMember", "false"), ("inhopeSince", "\"2012\""))
            .Spoil(("inhopeMember", "null"), ("inhopeFounder", "true"))
            .Spoil(("formerNames", """["One", "One"]"""))
            .Spoil(("formerNames", """[" "]"""))
            .Spoil(("metrics", $"[{Figure}, {Figure}]"))
            .Spoil(("metrics", $"[{Figure.Replace("2012", "", StringComparison.Ordinal)}]"))
            .Spoil(("status", "\"closed\""))
            .Spoil(("countryCode", "\"QQ\""));

        Assert.Equal(
            [
                "row 1, name",
                "row 2, founded",
                "row 3, inhopeSince",
                "row 4, inhopeMember",
                "row 5, inhopeMember",
                "row 6, formerNames",
                "row 7, formerNames",
                "row 8, metrics[1]",
                "row 9, metrics",
                "row 10, status",
                "row 11, countryCode",
            ],
            await PositionsAsync(hotlines)
        );
    }

    [SkippableFact]
    public async Task A_blocking_scheme_that_breaks_a_rule_is_told_apart()
    {
        var schemes = new SpoiltStarter(Database, "blocking-schemes.json")
            .Spoil(("scheme", "\"\""))
            .Spoil(("startedOn", "\"1980\""))
            .Spoil(("startedOn", "\"2012-06\""), ("endedOn", "\"2012-05-31\""))
            .Spoil(("kind", "\"none\""), ("blocking", "true"))
            .Spoil(("kind", "\"statutory\""))
            .Spoil(("legalBasis", "\"\""));

        Assert.Equal(
            [
                "row 1, scheme",
                "row 2, startedOn",
                "row 3, endedOn",
                "row 4, blocking",
                "row 5, kind",
                "row 6, legalBasis",
            ],
            await PositionsAsync(schemes)
        );
    }

    [SkippableFact]
    public async Task A_rule_of_notice_and_takedown_that_breaks_a_rule_is_told_apart()
    {
        var rules = new SpoiltStarter(Database, "notice-and-takedown-rules.json")
            .Spoil(("title", "\"\""))
            .Spoil(("year", "1066"))
            .Spoil(("source", "\"\""));

        Assert.Equal(["row 1, title", "row 2, year", "row 3, source"], await PositionsAsync(rules));
    }

    private async Task<IEnumerable<string?>> PositionsAsync(SpoiltStarter starter)
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() => Database.Importer.ImportAsync([starter.File]));
        return exception.Faults.Select(fault => fault.Position);
    }
}
