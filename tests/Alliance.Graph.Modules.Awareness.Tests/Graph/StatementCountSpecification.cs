using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.Awareness.Tests.Graph;

public sealed class StatementCountOnSqlite() : StatementCountSpecification(DatabaseProviderKind.Sqlite);

public sealed class StatementCountOnPostgreSql() : StatementCountSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// One statement for each connection level, whatever the number of parents; links to one node cost none.
/// </summary>
public abstract class StatementCountSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(54)]
    public async Task A_section_of_many_countries_costs_as_much_as_that_of_one(int countries)
    {
        var answer = await AskAsync(
            "query Q($n: Int) { countries(first: $n) { nodes { code awareness { programmes(first: 3) { nodes { title reachesChildren country { name } metrics { nodes { value } } } } saferInternetCentres { nodes { title } } } } } }",
            new { n = countries }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(4, answer.Statements.Count);
    }

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task The_facts_of_reports_and_rows_cost_one_statement_a_level(int reports)
    {
        var answer = await AskAsync(
            "query Q($n: Int) { reports(first: $n) { nodes { awareness { programmes { nodes { title } } saferInternetCentres { nodes { title } } } commitments { nodes { awareness { programme { title } saferInternetCentre { title } } } } } } }",
            new { n = reports }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(4, answer.Statements.Count);
    }
}
