using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Generated;

public sealed class GeneratedQueryOnSqlite() : GeneratedQuerySpecification(DatabaseProviderKind.Sqlite);

public sealed class GeneratedQueryOnPostgreSql() : GeneratedQuerySpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A thousand queries that the schema allows, of all of its types: none fails inside, and no answer contradicts the
/// schema. What
/// the schema cannot say (a limit, a key that is not grouped by, an id of nothing) is refused with a code.
/// </summary>
public abstract class GeneratedQuerySpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const int Queries = 1000;

    /// <summary>What a query can meet although the schema allows it.</summary>
    private static readonly HashSet<string> _refusals =
    [
        ErrorCodes.NotFound,
        ErrorCodes.UnknownName,
        ErrorCodes.AmbiguousName,
        ErrorCodes.InvalidId,
        ErrorCodes.EmptySearch,
        ErrorCodes.FilterLimit,
        ErrorCodes.InvalidGroup,
        ErrorCodes.InvalidOrder,
        ErrorCodes.InvalidPage,
        ErrorCodes.InvalidQuantile,
        ErrorCodes.UnknownRelease,
        ErrorCodes.TooManyGroups,
        ErrorCodes.CostLimit,
        ErrorCodes.TooDeep,
    ];

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableTheory]
    [InlineData(20121205)]
    public async Task No_query_fails_inside_and_no_answer_contradicts_the_schema(int seed)
    {
        var graph = Harness;
        var schema = await SchemaModel.ReadAsync(graph);
        var generator = new QueryGenerator(schema, seed);
        var shape = new AnswerShape(schema);
        var answered = 0;
        for (var number = 0; number < Queries; number++)
        {
            var (text, selection) = generator.Next();
            var answer = await graph.AskAsync(text);
            Assert.All(
                answer.Errors,
                error =>
                    Assert.True(
                        _refusals.Contains(error.Code),
                        $"{error.Code} {error.Message}\nseed {seed}, query {number}: {text}"
                    )
            );
            if (!answer.IsRefused)
            {
                answered++;
                var problem = shape.Contradiction(answer.Data, selection);
                Assert.True(problem is null, $"{problem}\nseed {seed}, query {number}: {text}\n{answer.Json}");
            }
        }

        // A generator that is always refused would find nothing.
        Assert.InRange(answered, Queries * 3 / 4, Queries);
    }
}
