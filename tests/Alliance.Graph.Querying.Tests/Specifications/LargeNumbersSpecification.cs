using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class LargeNumbersOnSqlite() : LargeNumbersSpecification(DatabaseProviderKind.Sqlite);

public sealed class LargeNumbersOnPostgreSql() : LargeNumbersSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Numbers so large that their sum is none of their type.</summary>
public abstract class LargeNumbersSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => SampleGraph.Composed;

    protected override TestContent Content => TestContent.Nothing;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SampleGraph.FillAsync(Database);
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context
            .Set<Sample>()
            .ExecuteUpdateAsync(change =>
                change
                    .SetProperty(sample => sample.Big, long.MaxValue)
                    .SetProperty(sample => sample.Price, decimal.MaxValue)
                    .SetProperty(sample => sample.CountryCode, Domain.CountryCode.Parse("SE"))
            );
    }

    [SkippableTheory]
    [InlineData("big", "aggregate { big { sum } }")]
    [InlineData("big", "aggregate { big { avg } }")]
    [InlineData("big", "totalCount groupBy(keys: [COUNTRY]) { count aggregate { big { sum } } }")]
    [InlineData("big", "groupBy(keys: [COUNTRY], having: { aggregate: { big: { sum: { gt: 1 } } } }) { count }")]
    [InlineData(
        "big",
        "groupBy(keys: [COUNTRY], order: [{ aggregate: { big: { sum: DESC } } }]) { count aggregate { big { sum } } }"
    )]
    [InlineData("price", "aggregate { price { sum } }")]
    public async Task A_sum_that_is_too_large_is_told_where_it_was_asked_for(string field, string selection)
    {
        foreach (
            var (path, query) in new (string[], string)[]
            {
                (["samples"], $"{{ __typename\n samples {{ {selection} }} }}"),
                (
                    ["country", "sample", "samples"],
                    $"{{ country(code: \"SE\") {{ sample {{ isNordic\n samples {{ {selection} }} }} }} }}"
                ),
            }
        )
        {
            var answer = await Harness.AskAsync(query);

            var error = Assert.Single(answer.Errors);
            Assert.Equal(Execution.Errors.ErrorCodes.NumberOutOfRange, error.Code);
            Assert.Equal(path, error.Path!);
            Assert.Equal([new Execution.Errors.GraphLocation(2, 2)], error.Locations!);
            Assert.Contains("'where'", error.Message, StringComparison.Ordinal);
            Assert.Null(error.TraceId);
        }

        var fine = await Harness.AskAsync($"{{ samples {{ aggregate {{ {field} {{ min max distinctCount }} }} }} }}");
        Assert.Empty(fine.Errors);
    }
}
