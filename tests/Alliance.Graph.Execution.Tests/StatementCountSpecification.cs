using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Execution.Tests;

public sealed class StatementCountOnSqlite() : StatementCountSpecification(DatabaseProviderKind.Sqlite);

public sealed class StatementCountOnPostgreSql() : StatementCountSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>One statement for each connection level, one more for its totals, whatever the number of parents.</summary>
public abstract class StatementCountSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(54)]
    public async Task Many_parents_cost_as_many_statements_as_one(int parents)
    {
        var answer = await AskAsync(
            "query Q($n: Int) { countries(first: $n) { totalCount nodes { code name reports(first: 3) { totalCount nodes { title commitments(first: 5) { totalCount nodes { title target { key } goal { title } } } } } } } }",
            new { n = parents }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(6, answer.Statements.Count);
    }

    [SkippableFact]
    public async Task Totals_that_are_not_selected_are_not_counted()
    {
        var answer = await AskAsync("{ countries(first: 3) { nodes { code reports { nodes { key } } } } }");

        Assert.Equal(2, answer.Statements.Count);
    }

    [SkippableFact]
    public async Task A_level_without_parents_runs_no_statement()
    {
        var answer = await AskAsync("{ countries(first: 0) { nodes { reports { totalCount nodes { key } } } } }");

        Assert.Empty(answer.Errors);
        Assert.Empty(answer.Statements);
    }
}
