using Alliance.Graph.Data.Providers;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

[Collection(nameof(AloneCollection))]
public sealed class LiftedValuesOnSqlite() : LiftedValuesSpecification(DatabaseProviderKind.Sqlite);

[Collection(nameof(AloneCollection))]
public sealed class LiftedValuesOnPostgreSql() : LiftedValuesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Questions that differ in their values only are one query, which is translated once. They select what no other
/// test does, because databases of one process share the translations.
/// </summary>
public abstract class LiftedValuesSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    // The translations of a process are bounded, and the other tests fill the bound: one of these can be dropped
    // meanwhile.
    private const int Dropped = 2;

    protected override ComposedGraph Graph => SampleGraph.Composed;

    protected override TestContent Content => TestContent.Nothing;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await SampleGraph.FillAsync(Database);
    }

    [SkippableTheory]
    [InlineData("samples(where: { number: { gt: # } }) { nodes { shout key } }")]
    [InlineData("samples(where: { number: { in: [#, 5] } }) { nodes { shout key } }")]
    [InlineData("samples(where: { maybeNumber: { nin: [#, 5] } }) { nodes { shout key } }")]
    [InlineData("samples(where: { text: { containsIgnoreCase: \"x#\" } }) { nodes { shout key } }")]
    [InlineData("samples(where: { remark: { nstartsWith: \"x#\" } }) { nodes { shout key } }")]
    [InlineData("samples(where: { notes: { some: { size: { neq: # } }, count: { lt: # } } }) { nodes { shout key } }")]
    [InlineData("samples(where: { tags: { all: { neq: \"#\" } } }) { nodes { shout key } }")]
    [InlineData("samples(first: #) { nodes { shout key } }")]
    [InlineData(
        "samples(last: #, order: [{ parent: { number: DESC } }]) { nodes { shout key notes(first: #) { nodes { number } } } }"
    )]
    [InlineData(
        "samples { groupBy(keys: [KIND], first: #, having: { count: { neq: # } }) { count aggregate { doubled { sum } } } }"
    )]
    [InlineData(
        "samples { aggregate(where: { number: { gt: # } }) { count shout { min } number { quantile(p: 0.#) } } }"
    )]
    [InlineData(
        "samples { groupBy(keys: [KIND], having: { aggregate: { number: { quantile: { p: 0.#, is: { neq: # } } } } }) { count(where: { text: { neq: \"x#\" } }) aggregate { shout { max } } } }"
    )]
    public async Task A_hundred_values_are_translated_once(string field)
    {
        using var translations = new CountedTranslations();
        var statements = new HashSet<string>();
        var first = 0;
        for (var value = 1; value <= 100; value++)
        {
            var answer = await Harness.AskAsync($"{{ {field.Replace("#", $"{value}", StringComparison.Ordinal)} }}");
            Assert.True(answer.Errors.Count == 0, answer.Json);
            statements.UnionWith(answer.Statements);
            first = value == 1 ? translations.Count : first;
        }

        Assert.InRange(first, 1, 3);
        Assert.InRange(translations.Count, first, first + Dropped);
        Assert.InRange(statements.Count, 1, field.Contains("notes(", StringComparison.Ordinal) ? 2 : 1);
    }

    [SkippableFact]
    public async Task All_cursors_of_an_order_are_translated_once()
    {
        using var translations = new CountedTranslations();
        string? after = null;
        var second = 0;
        for (var page = 1; page == 1 || after is not null; page++)
        {
            var answer = await Harness.AskAsync(
                "query Q($after: String) { samples(first: 1, after: $after, order: [{ number: ASC }, { text: DESC }]) { nodes { shout } pageInfo { hasNextPage endCursor } } }",
                new { after }
            );
            var info = answer.Data.GetProperty("samples").GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
            second = page == 2 ? translations.Count : second;
        }

        Assert.InRange(second, 2, 2 + Dropped);
        Assert.InRange(translations.Count, second, second + Dropped);
    }
}
