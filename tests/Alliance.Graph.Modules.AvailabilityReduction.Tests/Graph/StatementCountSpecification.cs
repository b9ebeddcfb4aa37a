using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Graph;

public sealed class StatementCountOnSqlite() : StatementCountSpecification(DatabaseProviderKind.Sqlite);

public sealed class StatementCountOnPostgreSql() : StatementCountSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// One statement for each connection level, whatever the number of parents; links to one node cost none.
/// </summary>
public abstract class StatementCountSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(54)]
    public async Task A_section_of_many_countries_costs_as_much_as_that_of_one(int countries)
    {
        var answer = await AskAsync(
            "query Q($n: Int) { countries(first: $n) { nodes { code availabilityReduction { hotlines(first: 3) { nodes { name yearsBeforeLaunch country { name } metrics { nodes { value } } } } blockingSchemes { nodes { kind isActiveAt2014End } } noticeAndTakedownRules { nodes { title } } } } } }",
            new { n = countries }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(5, answer.Statements.Count);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task The_facts_of_reports_and_rows_cost_one_statement_a_level(int reports)
    {
        var answer = await AskAsync(
            "query Q($n: Int) { reports(first: $n) { nodes { availabilityReduction { hotlines { nodes { name } } blockingSchemes { nodes { name } } noticeAndTakedownRules { nodes { title } } } commitments { nodes { availabilityReduction { hotline { name } blockingScheme { name } noticeAndTakedownRule { title } } } } } } }",
            new { n = reports }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(5, answer.Statements.Count);
    }
}
