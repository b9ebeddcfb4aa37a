using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.Investigation.Tests.Importing;

namespace Alliance.Graph.Modules.Investigation.Tests.Graph;

public sealed class ComputedOnSqlite() : ComputedSpecification(DatabaseProviderKind.Sqlite);

public sealed class ComputedOnPostgreSql() : ComputedSpecification(DatabaseProviderKind.PostgreSql);

public abstract class ComputedSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    private static readonly string[] DatesAroundTheLaunch =
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
            "treaty-statuses.json",
            [
                .. DatesAroundTheLaunch.Select(date =>
                    StarterRows.With(
                        "treaty-statuses.json",
                        "se-treaty-lanzarote-convention",
                        $"se-{date}",
                        ("boundOn", date),
                        ("statusAt2014End", date == "2015" ? "signatory" : "party")
                    )
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "laws.json",
            [
                .. DatesAroundTheLaunch.SelectMany(date =>
                    new[]
                    {
                        StarterRows.With(
                            "laws.json",
                            "se-law-viewing-2010",
                            $"se-law-{date}",
                            ("inForceOn", date),
                            ("year", int.Parse(date[..4]))
                        ),
                        StarterRows.With(
                            "laws.json",
                            "se-law-viewing-2010",
                            $"se-law-repealed-{date}",
                            ("inForceOn", null),
                            ("repealedOn", date),
                            ("year", null)
                        ),
                        StarterRows.With(
                            "laws.json",
                            "se-law-viewing-2010",
                            $"se-law-unknown-{date}",
                            ("inForceOn", null),
                            ("year", int.Parse(date[..4]))
                        ),
                    }
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "police-units.json",
            [
                .. DatesAroundTheLaunch.SelectMany(date =>
                    new[]
                    {
                        StarterRows.With(
                            "police-units.json",
                            "se-unit-ncid",
                            $"se-unit-{date}",
                            ("establishedOn", date)
                        ),
                        StarterRows.With(
                            "police-units.json",
                            "se-unit-ncid",
                            $"se-unit-ended-{date}",
                            ("establishedOn", "2001"),
                            ("endedOn", date)
                        ),
                    }
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "joint-operations.json",
            [
                .. DatesAroundTheLaunch.Select(date =>
                    StarterRows.With("joint-operations.json", "nl-op-amsterdam", $"nl-op-{date}", ("date", date))
                ),
            ]
        );
        await StarterRows.ImportAsync(
            Database,
            "networks.json",
            [
                .. DatesAroundTheLaunch.Select(date =>
                    StarterRows.With("networks.json", "se-op-circamp", $"se-op-{date}", ("date", date))
                ),
            ]
        );

        await using var context = await Database.Contexts.CreateDbContextAsync();
        foreach (var (node, root, fields) in ComputedFields.All(Composed.Definition))
        {
            var expected = await ComputedFields.InMemoryAsync(context, node, fields);
            var rows = await AllAsync(root, string.Join(' ', fields.Select(field => field.Name)));

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
    [InlineData("treatyStatus", "se-treaty-lanzarote-convention", "isPartyAt2014End", "true")]
    [InlineData("treatyStatus", "se-treaty-lanzarote-convention", "yearsFromSignatureToBound", "6")]
    [InlineData("treatyStatus", "se-treaty-lanzarote-convention", "wasBoundDuringAlliance", "true")]
    [InlineData("treatyStatus", "se-treaty-budapest-convention", "isPartyAt2014End", "false")]
    [InlineData("treatyStatus", "se-treaty-budapest-convention", "yearsFromSignatureToBound", "20")]
    [InlineData("treatyStatus", "se-treaty-budapest-convention", "wasBoundDuringAlliance", "false")]
    [InlineData("treatyStatus", "se-treaty-eu-directive-2011-93", "yearsFromSignatureToBound", "null")]
    [InlineData("treatyStatus", "be-treaty-budapest-convention", "wasBoundDuringAlliance", "false")]
    [InlineData("treatyStatus", "mt-treaty-budapest-convention", "wasBoundDuringAlliance", "null")]
    [InlineData("treatyStatus", "xk-treaty-crc-opsc", "wasBoundDuringAlliance", "false")]
    [InlineData("law", "se-law-grooming-2009", "isInForceAt2014End", "true")]
    [InlineData("law", "de-law-zugerschwg", "isInForceAt2014End", "false")]
    [InlineData("law", "pt-law-103-2015", "isInForceAt2014End", "false")]
    [InlineData("law", "ge-law-255", "isInForceAt2014End", "null")]
    [InlineData("law", "al-law-144-2013", "wasAdoptedDuringAlliance", "true")]
    [InlineData("law", "al-law-144-2013", "criminalisesPossession", "true")]
    [InlineData("law", "se-law-viewing-2010", "criminalisesPossession", "false")]
    [InlineData("policeUnit", "it-unit-cncpo", "existedAtLaunch", "true")]
    [InlineData("policeUnit", "it-unit-cncpo", "yearsAtLaunch", "4")]
    [InlineData("policeUnit", "dk-unit-nc3", "existedAtLaunch", "false")]
    [InlineData("policeUnit", "dk-unit-nc3", "yearsAtLaunch", "null")]
    [InlineData("policeUnit", "ge-unit-cyber", "existedAtLaunch", "null")]
    [InlineData("policeUnit", "se-unit-ncid", "existedAtLaunch", "null")]
    [InlineData("jointOperation", "nl-op-amsterdam", "isFromAlliancePeriod", "null")]
    [InlineData("jointOperation", "si-op-mozaik", "isFromAlliancePeriod", "false")]
    [InlineData("network", "se-op-circamp", "existedAtLaunch", "true")]
    [InlineData("network", "us-op-vgt", "existedAtLaunch", "null")]
    public async Task A_computed_field_says_what_its_row_says(string lookup, string key, string field, string json)
    {
        var answer = await AskAsync($"{{ {lookup}(key: \"{key}\") {{ {field} }} }}");

        Assert.Equal(json, answer.Data.GetProperty(lookup).GetProperty(field).GetRawText());
    }

    [SkippableFact]
    public async Task Parties_to_all_three_treaties_are_those_whose_rows_all_say_party()
    {
        var rows = await AllAsync("treatyStatuses", "instrument statusAt2014End country { code }");
        var expected = rows.Where(row => row.GetProperty("instrument").GetString() != "EU_DIRECTIVE_2011_93")
            .GroupBy(row => row.GetProperty("country").GetProperty("code").GetString())
            .ToDictionary(
                country => country.Key!,
                country => country.All(row => row.GetProperty("statusAt2014End").GetString() == "PARTY")
            );

        var answer = await AskAsync(
            "{ countries(first: 54) { nodes { code investigation { isPartyToAllThreeTreatiesAt2014End } } } }"
        );
        var countries = answer
            .Data.GetProperty("countries")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToDictionary(
                country => country.GetProperty("code").GetString()!,
                country =>
                    country.GetProperty("investigation").GetProperty("isPartyToAllThreeTreatiesAt2014End").GetBoolean()
            );

        Assert.Equal(54, countries.Count);
        Assert.Equal(expected.OrderBy(country => country.Key), countries.OrderBy(country => country.Key));
        Assert.Contains(true, countries.Values);
        Assert.False(countries["SE"]);
    }

    private async Task<List<JsonElement>> AllAsync(string root, string fields)
    {
        var rows = new List<JsonElement>();
        string? after = null;
        while (true)
        {
            var answer = await AskAsync(
                $"query Q($after: String) {{ {root}(first: 100, after: $after) {{ pageInfo {{ hasNextPage endCursor }} nodes {{ key {fields} }} }} }}",
                new { after }
            );
            var connection = answer.Data.GetProperty(root);
            rows.AddRange(connection.GetProperty("nodes").EnumerateArray());
            if (!connection.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return rows;
            }

            after = connection.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }
}
