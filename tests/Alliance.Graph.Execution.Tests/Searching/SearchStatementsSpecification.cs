using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Modules.AvailabilityReduction;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Searching;

public sealed class SearchStatementsOnSqlite() : SearchStatementsSpecification(DatabaseProviderKind.Sqlite);

public sealed class SearchStatementsOnPostgreSql() : SearchStatementsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What a search costs, and what it sees of other modules.</summary>
public abstract class SearchStatementsSpecification(DatabaseProviderKind kind) : WholeSearchSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableTheory]
    [InlineData("totalCount", 1)]
    [InlineData("nodes { type title }", 1)]
    [InlineData("totalCount nodes { title }", 2)]
    [InlineData("pageInfo { hasNextPage }", 1)]
    [InlineData("__typename", 0)]
    public async Task Hits_cost_one_statement_and_their_total_another(string selection, int statements)
    {
        var answer = await AskAsync($"{{ search(text: \"child\", first: 50) {{ {selection} }} }}");

        Assert.Empty(answer.Errors);
        Assert.Equal(statements, answer.Statements.Count);
    }

    [SkippableFact]
    public async Task Objects_cost_one_statement_for_each_type_that_was_found()
    {
        var answer = await AskAsync("{ search(text: \"hotline\", first: 100) { nodes { type node { __typename } } } }");

        Assert.Empty(answer.Errors);
        var types = answer
            .Data.GetProperty("search")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(hit => hit.GetProperty("type").GetString())
            .Distinct()
            .Count();
        Assert.True(types > 1);
        Assert.Equal(1 + types, answer.Statements.Count);
    }

    [SkippableFact]
    public async Task Lists_below_objects_cost_one_statement_for_each_type()
    {
        var answer = await AskAsync(
            "{ search(text: \"republic\", types: [COUNTRY], first: 20) { edges { node { node { ... on Country { reports(first: 2) { totalCount nodes { title } } } } } } } }"
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(4, answer.Statements.Count);
    }

    [SkippableFact]
    public async Task A_module_that_is_left_out_leaves_no_trace()
    {
        var part = GraphComposer.Compose([new CoreModule(), new AvailabilityReductionModule()]);
        var harness = new GraphHarness(new AllianceDatabase(part, Test.Options));
        Assert.NotEmpty(await FindAsync("law", "LAW"));

        var types = await harness.AskAsync("{ __type(name: \"SearchableType\") { enumValues { name } } }");
        var found = await harness.AskAsync("{ search(text: \"child\", first: 100) { totalCount nodes { type } } }");
        var refused = await harness.AskAsync("{ search(text: \"law\", types: [LAW]) { totalCount } }");

        Assert.DoesNotContain("LAW", types.Json, StringComparison.Ordinal);
        Assert.Contains("HOTLINE", types.Json, StringComparison.Ordinal);
        Assert.Empty(found.Errors);
        Assert.DoesNotContain("\"LAW\"", found.Json, StringComparison.Ordinal);
        Assert.Equal(ErrorCodes.Validation, Assert.Single(refused.Errors).Code);
        Assert.True(
            found.Data.GetProperty("search").GetProperty("totalCount").GetInt32()
                < (await AskAsync("{ search(text: \"child\") { totalCount } }"))
                    .Data.GetProperty("search")
                    .GetProperty("totalCount")
                    .GetInt32()
        );
    }

    [SkippableFact]
    public async Task A_search_finds_nothing_where_every_object_is_gone()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM core_potential_actions");
        }

        var answer = await AskAsync(
            "{ search(text: \"child\", types: [POTENTIAL_ACTION]) { totalCount pageInfo { hasNextPage } nodes { title node { id } } } none: search(text: \"child\", types: []) { totalCount nodes { title } } }"
        );

        Assert.Empty(answer.Errors);
        foreach (var search in new[] { answer.Data.GetProperty("search"), answer.Data.GetProperty("none") })
        {
            Assert.Equal(
                (0, 0),
                (search.GetProperty("totalCount").GetInt32(), search.GetProperty("nodes").GetArrayLength())
            );
        }
    }
}
