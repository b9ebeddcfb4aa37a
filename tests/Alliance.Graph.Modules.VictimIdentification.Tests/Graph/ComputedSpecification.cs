using System.Text.Json.Nodes;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.VictimIdentification.Tests.Importing;

namespace Alliance.Graph.Modules.VictimIdentification.Tests.Graph;

public sealed class ComputedOnSqlite() : ComputedSpecification(DatabaseProviderKind.Sqlite);

public sealed class ComputedOnPostgreSql() : ComputedSpecification(DatabaseProviderKind.PostgreSql);

public abstract class ComputedSpecification(DatabaseProviderKind kind) : VictimIdentificationSpecification(kind)
{
    private static readonly string?[] DatesAroundTheLaunch =
    [
        "2011",
        "2011-12-31",
        "2012",
        "2012-11-30",
        "2012-12",
        "2012-12-04",
        "2012-12-05",
        "2012-12-06",
        "2013",
        "2014-12-31",
        "2015",
    ];

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task A_database_calculates_every_computed_field_as_it_is_calculated_in_memory()
    {
        await StarterRows.ImportAsync(
            Database,
            "icse-connections.json",
            [
                .. DatesAroundTheLaunch.Select(date =>
                    StarterRows.With("icse-connections.json", "us-icse", $"us-icse-{date}", ("connectedOn", date))
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "icse-figures.json",
            [
                .. DatesAroundTheLaunch.Select(date =>
                    StarterRows.With("icse-figures.json", "icse-2017", $"icse-{date}", ("date", date))
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "identification-units.json",
            [
                .. new[] { 2012, 2013, 2014, 2015 }.Select(year =>
                    StarterRows.With("identification-units.json", "us-vid-cvip", $"us-vid-{year}", ("year", year))
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "support-services.json",
            StarterRows.With("support-services.json", "at-support-147", "at-2012", ("year", 2012))
        );

        await using var context = await Database.Contexts.CreateDbContextAsync();
        foreach (var (node, root, fields) in ComputedFields.All(Composed.Definition))
        {
            var expected = await ComputedFields.InMemoryAsync(context, node, fields);
            var answer = await AskAsync(
                $"{{ {root}(first: 100) {{ totalCount nodes {{ key {string.Join(' ', fields.Select(field => field.Name))} }} }} }}"
            );
            var rows = answer.Data.GetProperty(root).GetProperty("nodes").EnumerateArray().ToList();

            Assert.Equal(answer.Data.GetProperty(root).GetProperty("totalCount").GetInt32(), rows.Count);
            Assert.Equal(
                expected
                    .OrderBy(value => value.Key.ToString(), StringComparer.Ordinal)
                    .Select(value => $"{value.Key} {value.Value}"),
                rows.SelectMany(row =>
                        fields.Select(field =>
                            (
                                Key: (row.GetProperty("key").GetString()!, field.Name),
                                Value: row.GetProperty(field.Name).GetRawText()
                            )
                        )
                    )
                    .OrderBy(value => value.Key.ToString(), StringComparer.Ordinal)
                    .Select(value => $"{value.Key} {value.Value}")
            );
        }
    }

    [SkippableTheory]
    [InlineData("icseAccess", "us-icse", "isConfirmed", "true")]
    [InlineData("icseAccess", "be-icse", "isConfirmed", "false")]
    [InlineData("icseAccess", "us-icse", "wasConnectedAtLaunch", "null")]
    [InlineData("identificationUnit", "us-vid-cvip", "existedAtLaunch", "true")]
    [InlineData("identificationUnit", "gb-vid-caid", "existedAtLaunch", "false")]
    [InlineData("identificationUnit", "gb-vid-caid", "beganDuringAlliance", "true")]
    [InlineData("identificationUnit", "nl-vid-klpd", "existedAtLaunch", "null")]
    [InlineData("identificationUnit", "gh-vid-cpdfl", "beganDuringAlliance", "false")]
    [InlineData("supportService", "ba-support-helpline", "existedAtLaunch", "false")]
    [InlineData("supportService", "ba-support-helpline", "yearsAtLaunch", "null")]
    [InlineData("icseFigure", "icse-2017", "isFromAlliancePeriod", "false")]
    public async Task A_computed_field_says_what_its_row_says(string lookup, string key, string field, string json)
    {
        var answer = await AskAsync($"{{ {lookup}(key: \"{key}\") {{ {field} }} }}");

        Assert.Equal(json, answer.Data.GetProperty(lookup).GetProperty(field).GetRawText());
    }

    [SkippableTheory]
    [InlineData("2011", "true")]
    [InlineData("2012", "null")]
    [InlineData("2012-11", "true")]
    [InlineData("2012-12", "null")]
    [InlineData("2012-12-05", "true")]
    [InlineData("2012-12-06", "false")]
    [InlineData("2013", "false")]
    public async Task A_date_that_could_lie_on_either_side_of_the_launch_gives_no_answer(string date, string json)
    {
        await StarterRows.ImportAsync(
            Database,
            "icse-connections.json",
            StarterRows.With("icse-connections.json", "us-icse", "us-icse", ("connectedOn", JsonValue.Create(date)))
        );

        var answer = await AskAsync("{ icseAccess(key: \"us-icse\") { wasConnectedAtLaunch } }");

        Assert.Equal(json, answer.Data.GetProperty("icseAccess").GetProperty("wasConnectedAtLaunch").GetRawText());
    }

    [SkippableFact]
    public async Task A_country_without_a_row_is_not_said_to_be_unconnected()
    {
        var answer = await AskAsync(
            "{ us: country(code: \"US\") { victimIdentification { isConnectedToIcse } } xk: country(code: \"XK\") { victimIdentification { isConnectedToIcse } } }"
        );

        Assert.Equal(
            """{"us":{"victimIdentification":{"isConnectedToIcse":true}},"xk":{"victimIdentification":{"isConnectedToIcse":null}}}""",
            answer.Data.GetRawText()
        );
    }
}
