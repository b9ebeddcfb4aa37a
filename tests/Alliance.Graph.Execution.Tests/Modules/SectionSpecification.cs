using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Modules;

public sealed class SectionOnSqlite() : SectionSpecification(DatabaseProviderKind.Sqlite);

public sealed class SectionOnPostgreSql() : SectionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What a module adds to core, and what happens when it is wrong or fails.</summary>
public abstract class SectionSpecification : DatabaseSpecification
{
    private readonly SatelliteModule _satellite = new();

    protected SectionSpecification(DatabaseProviderKind kind)
        : base(kind) => Graph = GraphComposer.Compose([_satellite, new CoreModule()]);

    protected override ComposedGraph Graph { get; }

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task A_section_is_read_with_its_node()
    {
        var answer = await Harness.AskAsync(
            "{ country(code: \"SE\") { name satellite { __typename nameLength commitments(first: 1) { totalCount nodes { country { satellite { nameLength } } } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(3, answer.Statements.Count);
        Assert.StartsWith(
            """{"__typename":"CountrySatellite","nameLength":6,""",
            answer.Data.GetProperty("country").GetProperty("satellite").GetRawText(),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Batch_code_gets_all_parents_at_once()
    {
        var answer = await Harness.AskAsync(
            "{ countries(first: 54) { nodes { code satellite { letters { text } reportTotal } reports { totalCount } } } }"
        );

        Assert.Empty(answer.Errors);

        // Two fields; on PostgreSQL all is read again if anybody in the server committed in the middle of it.
        Assert.Contains(_satellite.Calls.Count, (int[])[2, 4]);
        Assert.All(_satellite.Calls, parents => Assert.Equal(54, parents));
        var countries = answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray().ToList();
        Assert.All(
            countries,
            country =>
                Assert.Equal(
                    country.GetProperty("reports").GetProperty("totalCount").GetInt32(),
                    country.GetProperty("satellite").GetProperty("reportTotal").GetInt32()
                )
        );
        var japan = countries
            .Single(country => country.GetProperty("code").GetString() == "JP")
            .GetProperty("satellite")
            .GetProperty("letters");
        Assert.Equal("""[{"text":"J"},{"text":"a"},{"text":"p"},{"text":"a"},{"text":"n"}]""", japan.GetRawText());
    }

    [SkippableFact]
    public async Task Batch_code_that_fails_costs_its_own_field_only()
    {
        var answer = await Harness.AskAsync(
            "{ countries(first: 54) { nodes { name satellite { nameLength broken } } } }"
        );

        var countries = answer.Data.GetProperty("countries").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(54, countries.Count);
        Assert.All(
            countries,
            country =>
                Assert.Equal(
                    country.GetProperty("name").GetString()!.Length,
                    country.GetProperty("satellite").GetProperty("nameLength").GetInt32()
                )
        );
        Assert.Equal(10, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.ModuleFailed, error.Code));
        Assert.Equal(["countries", "nodes", 0, "satellite", "broken"], answer.Errors[0].Path!);
        Assert.Contains("'satellite'", answer.Errors[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_error_names_every_place_of_the_document_where_its_field_was_selected()
    {
        var answer = await Harness.AskAsync(
            """
            {
              countries(first: 1) { nodes { ...Part satellite { broken } } }
            }
            fragment Part on Country { satellite { nameLength other: broken broken } }
            """
        );

        Assert.Equal(
            ["other: 4:51", "broken: 2:53, 4:65"],
            answer.Errors.Select(error =>
                $"{error.Path![^1]}: {string.Join(", ", error.Locations!.Select(place => $"{place.Line}:{place.Column}"))}"
            )
        );
    }

    [SkippableFact]
    public async Task A_batch_value_that_fails_while_it_is_written_costs_its_own_field_only()
    {
        var answer = await Harness.AskAsync(
            "{ countries(first: 3) { nodes { satellite { nameLength faulty { first second } reportTotal } } } }"
        );

        var countries = answer
            .Data.GetProperty("countries")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(country => country.GetProperty("satellite"))
            .ToList();
        Assert.Equal(3, countries.Count);
        Assert.All(
            countries,
            country => Assert.Equal(System.Text.Json.JsonValueKind.Null, country.GetProperty("faulty").ValueKind)
        );
        Assert.All(countries, country => Assert.True(country.GetProperty("nameLength").GetInt32() > 0));
        Assert.Equal(2, answer.Errors.Count);
        Assert.All(answer.Errors, error => Assert.Equal(ErrorCodes.ModuleFailed, error.Code));
        Assert.DoesNotContain("secret", answer.Json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_promised_value_that_is_missing_makes_the_nearest_nullable_field_null()
    {
        var answer = await Harness.AskAsync(
            "{ country(code: \"AL\") { name reports { nodes { key satellite { nextYear } } } } fine: country(code: \"AU\") { reports(first: 2) { nodes { satellite { nextYear } } } } }"
        );

        Assert.Equal(
            System.Text.Json.JsonValueKind.Null,
            answer.Data.GetProperty("country").GetProperty("reports").ValueKind
        );
        Assert.Equal("Albania", answer.Data.GetProperty("country").GetProperty("name").GetString());
        Assert.Equal(2, answer.Data.GetProperty("fine").GetProperty("reports").GetProperty("nodes").GetArrayLength());
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.MissingValue, error.Code);
        Assert.Equal(["country", "reports", "nodes", 2, "satellite", "nextYear"], error.Path!);
    }

    [SkippableTheory]
    [InlineData(
        "groups(keys: [SATELLITE_NOWHERE], first: 2) { nodes { count key { satelliteNowhere { title } } } }",
        "country",
        "reports",
        "groups",
        "nodes",
        0,
        "key",
        "satelliteNowhere"
    )]
    [InlineData(
        "groupBy(keys: [SATELLITE_NOWHERE], first: 2) { count key { satelliteNowhere { title } } }",
        "country",
        "reports",
        "groupBy",
        0,
        "key",
        "satelliteNowhere"
    )]
    public async Task A_promised_key_of_groups_that_is_missing_makes_the_nearest_nullable_field_null(
        string groups,
        params object[] path
    )
    {
        var answer = await Harness.AskAsync($"{{ country(code: \"AL\") {{ name reports {{ {groups} }} }} }}");

        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.MissingValue, error.Code);
        Assert.Equal(path, error.Path!);
        Assert.Equal("Albania", answer.Data.GetProperty("country").GetProperty("name").GetString());
    }
}
