using Alliance.Graph.Data.Providers;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.Awareness.Tests.Graph;

public sealed class AnswerOnSqlite() : AnswerSpecification(DatabaseProviderKind.Sqlite);

public sealed class AnswerOnPostgreSql() : AnswerSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Both databases are held to the same snapshot, so they give the same answers.</summary>
public abstract class AnswerSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    [SkippableTheory]
    [InlineData(
        "country",
        "{ country(code: \"SE\") { name awareness { audiencesReached programmes(first: 3) { totalCount nodes { title audiences year reachesChildren } } saferInternetCentres { nodes { title isKnownByLaunchYear } } } } }"
    )]
    [InlineData(
        "country-without-programmes",
        "{ country(code: \"XK\") { name awareness { audiencesReached programmes { totalCount nodes { title } } } } }"
    )]
    [InlineData(
        "programmes",
        "{ programmes(first: 100) { totalCount nodes { key title organisation audiences year isOfSaferInternetCentre summary notes reachesChildren audienceCount isBeforeLaunch country { code } metrics { nodes { key name period value unit provenance { confidence } } } provenance { source confidence unverifiedFields } } } }"
    )]
    [InlineData(
        "centres",
        "{ saferInternetCentres(first: 100) { totalCount nodes { key title organisation audiences year summary notes isKnownByLaunchYear country { code } metrics { totalCount } provenance { source confidence unverifiedFields } } } }"
    )]
    [InlineData(
        "programme",
        "{ programme(key: \"au-awareness-cybersmart\") { __typename title metrics { nodes { programme { title } } } } }"
    )]
    [InlineData(
        "reports",
        "{ reports(first: 100) { nodes { key awareness { programmes { nodes { key } } saferInternetCentres { nodes { key } } } } } }"
    )]
    [InlineData(
        "commitments",
        "{ policyTarget(key: AWARENESS) { commitments(first: 100) { nodes { key awareness { programme { title audiences country { name } } saferInternetCentre { title } } } } } }"
    )]
    public async Task The_answer_is_as_recorded(string name, string query)
    {
        var answer = await AskAsync(query);

        Assert.Empty(answer.Errors);
        answer.Json.MatchSnapshot($"answer.{name}.json");
    }

    [SkippableFact]
    public async Task The_facts_of_a_report_are_those_of_its_rows()
    {
        var answer = await AskAsync(
            "{ reports(first: 100) { nodes { commitments(first: 100) { nodes { awareness { programme { key } saferInternetCentre { key } } } } awareness { programmes(first: 100) { nodes { key } } saferInternetCentres(first: 100) { nodes { key } } } } } }"
        );

        Assert.Empty(answer.Errors);
        var found = 0;
        foreach (var report in answer.Data.GetProperty("reports").GetProperty("nodes").EnumerateArray())
        {
            var facts = new[] { "programmes", "saferInternetCentres" }
                .SelectMany(list =>
                    report.GetProperty("awareness").GetProperty(list).GetProperty("nodes").EnumerateArray()
                )
                .Select(node => node.GetProperty("key").GetString()!)
                .Order(StringComparer.Ordinal)
                .ToList();
            var rows = report
                .GetProperty("commitments")
                .GetProperty("nodes")
                .EnumerateArray()
                .SelectMany(row => row.GetProperty("awareness").EnumerateObject())
                .Where(link => link.Value.ValueKind == System.Text.Json.JsonValueKind.Object)
                .Select(link => link.Value.GetProperty("key").GetString()!)
                .Order(StringComparer.Ordinal);

            Assert.Equal(rows, facts);
            found += facts.Count;
        }

        Assert.True(found > 30, $"Only {found} facts.");
    }

    [SkippableFact]
    public async Task Every_country_reaches_the_audiences_of_its_programmes_and_centres()
    {
        var answer = await AskAsync(
            "{ countries(first: 54) { nodes { awareness { audiencesReached programmes { nodes { audiences } } saferInternetCentres { nodes { audiences } } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.All(
            answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray(),
            country =>
            {
                var section = country.GetProperty("awareness");
                var expected = new[] { "programmes", "saferInternetCentres" }
                    .SelectMany(list => section.GetProperty(list).GetProperty("nodes").EnumerateArray())
                    .SelectMany(node => node.GetProperty("audiences").EnumerateArray())
                    .Select(audience => audience.GetString()!)
                    .ToHashSet();
                var reached = section.GetProperty("audiencesReached");

                Assert.Equal(expected.Count == 0, reached.ValueKind == System.Text.Json.JsonValueKind.Null);
                Assert.True(
                    expected.Count == 0
                        || expected.SetEquals(reached.EnumerateArray().Select(audience => audience.GetString()!))
                );
            }
        );
    }
}
