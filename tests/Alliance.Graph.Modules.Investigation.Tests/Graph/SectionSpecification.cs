using Alliance.Graph.Data.Providers;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.Investigation.Tests.Graph;

public sealed class SectionOnSqlite() : SectionSpecification(DatabaseProviderKind.Sqlite);

public sealed class SectionOnPostgreSql() : SectionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What the module adds to core; both databases are compared with the same recorded answers.</summary>
public abstract class SectionSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    [SkippableFact]
    public async Task A_country_shows_what_the_module_knows_about_it() =>
        (
            await AskAsync(
                """
                { country(code: "SE") { name investigation {
                    isPartyToAllThreeTreatiesAt2014End
                    laws { nodes { key title originalTitle originalLanguage inForceOn criminalises isInForceAt2014End } }
                    treatyStatuses { totalCount nodes { instrument signedOn boundOn boundBy entryIntoForceOn statusAt2014End yearsFromSignatureToBound } }
                    policeUnits { nodes { name organisation formerNames provenance { confidence } } }
                    networks { nodes { title partners country { name } participatingCountries(first: 3) { totalCount nodes { name } } } }
                    networkParticipations { totalCount } } } }
                """
            )
        ).Json.MatchSnapshot("country-section");

    [SkippableFact]
    public async Task A_country_lists_each_operation_and_each_network_once()
    {
        var answer = await AskAsync(
            "{ country(code: \"GB\") { investigation { jointOperations { nodes { title } } networks { nodes { title } } jointOperationParticipations { totalCount } networkParticipations { totalCount } } } }"
        );

        Assert.Equal(
            """{"jointOperations":{"nodes":[{"title":"Child Rescue Coalition licence and training"},{"title":"Voluntary Principles to Counter Online Child Sexual Exploitation and Abuse"}]},"networks":{"nodes":[{"title":"CIRCAMP network"},{"title":"Virtual Global Taskforce"}]},"jointOperationParticipations":{"totalCount":7},"networkParticipations":{"totalCount":23}}""",
            answer.Data.GetProperty("country").GetProperty("investigation").GetRawText()
        );
    }

    [SkippableFact]
    public async Task Numbers_belong_to_their_unit_or_operation() =>
        (
            await AskAsync(
                """
                { policeUnits(first: 100) { nodes { key metrics { nodes { key name period value unit policeUnit { key } jointOperation { key } network { key } } } } }
                  jointOperations { nodes { kind title date metrics { nodes { name period value unit provenance { source } } } } } }
                """
            )
        ).Json.MatchSnapshot("numbers");

    [SkippableFact]
    public async Task Reports_and_commitments_lead_to_the_facts_that_they_are_about_and_back() =>
        (
            await AskAsync(
                """
                { report(key: "se-commitments-2013") { investigation { laws { nodes { key } } treatyStatuses { nodes { key } } policeUnits { nodes { key } } jointOperations { nodes { key } } networks { nodes { key } } } }
                  country(code: "NL") { commitments(first: 100) { nodes { relatedKey investigation { law { key } treatyStatus { key } policeUnit { key } jointOperation { key } network { key } } } } }
                  law(key: "se-law-grooming-2009") { commitments { nodes { relatedKey report { key } } } } }
                """
            )
        ).Json.MatchSnapshot("reports-and-commitments");

    [SkippableTheory]
    [InlineData(10)]
    [InlineData(54)]
    public async Task Many_parents_cost_as_many_statements_as_one(int parents)
    {
        var one = await LevelsAsync(1);
        var many = await LevelsAsync(parents);

        Assert.Equal(7, one);
        Assert.Equal(one, many);

        async Task<int> LevelsAsync(int first) => (
                await AskAsync(
                    """
                    query Q($n: Int) { countries(first: $n) { nodes { name investigation {
                      laws { nodes { title criminalises country { name } } } treatyStatuses { nodes { instrument } } policeUnits { nodes { name } }
                      jointOperations { nodes { title } } networks { nodes { title } } networkParticipations { nodes { title } } } } } }
                    """,
                    new { n = first }
                )
            ).Statements.Count;
    }

    [SkippableFact]
    public async Task Links_to_one_fact_cost_no_statement_of_their_own()
    {
        var answer = await AskAsync(
            "{ commitments(first: 100) { nodes { investigation { law { title } treatyStatus { key } policeUnit { name } jointOperation { title } network { title } } } } }"
        );

        Assert.Single(answer.Statements);
    }
}
