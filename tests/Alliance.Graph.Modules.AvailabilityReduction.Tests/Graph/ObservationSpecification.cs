using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Graph;

public sealed class ObservationOnSqlite() : ObservationSpecification(DatabaseProviderKind.Sqlite);

public sealed class ObservationOnPostgreSql() : ObservationSpecification(DatabaseProviderKind.PostgreSql);

public abstract class ObservationSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    [SkippableFact]
    public async Task The_figures_of_a_series_over_time_are_one_question()
    {
        var answer = await AskAsync(
            """
            { observations(where: { indicator: { key: { eq: "hotline-reports-received" } }, country: { code: { eq: "AT" } } }, order: [{ from: ASC }]) {
                nodes { value name period from to year unitKind module source country { name } indicator { title unit unitKind definition } } } }
            """
        );

        Assert.Empty(answer.Errors);
        var nodes = answer.Data.GetProperty("observations").GetProperty("nodes");
        Assert.Equal([2600, 6070, 8792], nodes.EnumerateArray().Select(node => node.GetProperty("value").GetDecimal()));
        Assert.Equal(
            ["2012", "2013", "2014"],
            nodes.EnumerateArray().Select(node => node.GetProperty("to").GetString())
        );
        var first = nodes[0];
        Assert.Equal("reports", first.GetProperty("indicator").GetProperty("unit").GetString());
        Assert.Equal("COUNT", first.GetProperty("unitKind").GetString());
        Assert.Equal("Austria", first.GetProperty("country").GetProperty("name").GetString());
        Assert.StartsWith(
            "https://www.stopline.at/",
            first.GetProperty("source").GetString(),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Series_are_grouped_by_indicator_country_and_year()
    {
        var answer = await AskAsync(
            """
            { observations(where: { unitKind: { eq: COUNT }, year: { isNull: false } }) {
                totalCount
                groups(keys: [INDICATOR, COUNTRY, YEAR], first: 100) { nodes { count key { indicator { key } country { code } year } aggregate { value { sum } } } } } }
            """
        );

        Assert.Empty(answer.Errors);
        var groups = answer
            .Data.GetProperty("observations")
            .GetProperty("groups")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToList();
        Assert.Equal(
            answer.Data.GetProperty("observations").GetProperty("totalCount").GetInt32(),
            groups.Sum(group => group.GetProperty("count").GetInt32())
        );
        Assert.Contains(
            groups,
            group =>
                group.GetProperty("key").GetRawText()
                    == """{"indicator":{"key":"hotline-reports-received"},"country":{"code":"AT"},"year":2013}"""
                && group.GetProperty("aggregate").GetProperty("value").GetProperty("sum").GetDecimal() == 6070
        );
    }

    [SkippableFact]
    public async Task The_old_list_of_figures_stays_and_says_what_to_use_instead()
    {
        var answer = await AskAsync(
            """
            { hotline(key: "at-hotline-stopline") { metrics { totalCount } observations { totalCount } }
              __type(name: "Hotline") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }
            """
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(
            """{"metrics":{"totalCount":4},"observations":{"totalCount":4}}""",
            answer.Data.GetProperty("hotline").GetRawText()
        );
        var deprecated = Assert.Single(
            answer.Data.GetProperty("__type").GetProperty("fields").EnumerateArray(),
            field => field.GetProperty("isDeprecated").GetBoolean()
        );
        Assert.Equal("metrics", deprecated.GetProperty("name").GetString());
        Assert.Contains(
            "observations",
            deprecated.GetProperty("deprecationReason").GetString(),
            StringComparison.Ordinal
        );
    }
}
