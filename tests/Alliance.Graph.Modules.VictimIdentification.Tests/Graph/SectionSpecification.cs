using Alliance.Graph.Data.Providers;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.VictimIdentification.Tests.Graph;

public sealed class SectionOnSqlite() : SectionSpecification(DatabaseProviderKind.Sqlite);

public sealed class SectionOnPostgreSql() : SectionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What the module adds to core; both databases are compared with the same recorded answers.</summary>
public abstract class SectionSpecification(DatabaseProviderKind kind) : VictimIdentificationSpecification(kind)
{
    [SkippableFact]
    public async Task A_country_shows_what_the_module_knows_about_it() =>
        (
            await AskAsync(
                """
                { country(code: "US") { name victimIdentification {
                    isConnectedToIcse
                    icseAccesses { totalCount nodes { key connected connectedOn isConfirmed country { name } } }
                    identificationUnits { nodes { key title organisation year existedAtLaunch provenance { confidence unverifiedFields } } }
                    supportServices(first: 5) { nodes { title } } } }
                  at: country(code: "AT") { victimIdentification { supportServices { nodes { title organisation year } } } } }
                """
            )
        ).Json.MatchSnapshot("country-section");

    [SkippableFact]
    public async Task Figures_of_no_country_have_their_numbers_below_them() =>
        (
            await AskAsync(
                "{ icseFigures { totalCount nodes { key date organisation metrics { totalCount nodes { name period value unit icseFigure { key } supportService { key } provenance { source } } } } } }"
            )
        ).Json.MatchSnapshot("figures");

    [SkippableFact]
    public async Task Reports_and_commitments_lead_to_the_facts_that_they_are_about_and_back() =>
        (
            await AskAsync(
                """
                { report(key: "us-commitments-2013") { victimIdentification { icseAccesses { nodes { key } } identificationUnits { nodes { key } } supportServices { nodes { key } } } }
                  country(code: "US") { commitments(first: 100) { nodes { relatedKey victimIdentification { icseAccess { key } identificationUnit { key } supportService { key } } } } }
                  identificationUnit(key: "us-vid-cvip") { commitments { nodes { relatedKey report { key } } } } }
                """
            )
        ).Json.MatchSnapshot("reports-and-commitments");

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(54)]
    public async Task Many_parents_cost_as_many_statements_as_one(int parents)
    {
        var answer = await AskAsync(
            """
            query Q($n: Int) { countries(first: $n) { nodes { name victimIdentification {
              icseAccesses { nodes { connected country { name } metrics { nodes { value } } } }
              identificationUnits { nodes { title commitments { nodes { title } } } }
              supportServices(first: 5) { nodes { title } } } } } }
            """,
            new { n = parents }
        );

        Assert.InRange(answer.Statements.Count, 4, 6);
        Assert.True(parents < 54 || answer.Statements.Count == 6);
    }

    [SkippableFact]
    public async Task Links_to_one_fact_cost_no_statement_of_their_own()
    {
        var answer = await AskAsync(
            "{ commitments(first: 100) { nodes { victimIdentification { icseAccess { title } identificationUnit { title } supportService { title } } } } }"
        );

        Assert.Single(answer.Statements);
    }
}
