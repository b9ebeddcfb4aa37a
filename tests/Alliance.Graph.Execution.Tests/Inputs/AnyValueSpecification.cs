using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Inputs;

public sealed class AnyValueOnSqlite() : AnyValueSpecification(DatabaseProviderKind.Sqlite);

public sealed class AnyValueOnPostgreSql() : AnyValueSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Whatever JSON has for a value, in every place that the schema has for one, is a value or a coded error.
/// </summary>
public abstract class AnyValueSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    /// <summary>As JSON and as a literal; empty if there is none.</summary>
    private static readonly (string Json, string Literal)[] _values =
    [
        .. new[]
        {
            "null",
            "true",
            "0",
            "7",
            "-1",
            "2147483648",
            "9223372036854775808",
            "1234567890123456789012345678901234567890",
            "2.0",
            "2.5",
            "1e2",
            "-0.0",
            "1e400",
            "1e-400",
            "\"\"",
            "\"x\"",
            "\"12\"",
            "\"SE\"",
            "\"se\"",
            "\"2013\"",
            "\"2013-02-30\"",
            "\"2013-12-05\"",
            "\"2013-12-05T09:30:00Z\"",
            "\"https://example.org/\"",
            "\"a\\u0000b\"",
            "\"\\uD800\"",
            "\"AWARENESS\"",
            "[]",
            "[1]",
            "[\"x\"]",
            "[null]",
            "[[1]]",
            "{}",
        }.Select(text => (text, text)),
        ("{\"a\":1}", "{ a: 1 }"),
        ("{\"eq\":{\"eq\":1}}", "{ eq: { eq: 1 } }"),
        ("", "AWARENESS"),
        ("", "\"\"\"block\"\"\""),
    ];

    /// <summary>What the schema cannot say about a value.</summary>
    private static readonly HashSet<string> _refusals =
    [
        ErrorCodes.Validation,
        ErrorCodes.InvalidVariable,
        ErrorCodes.InvalidPage,
        ErrorCodes.InvalidCursor,
        ErrorCodes.FilterNull,
        ErrorCodes.InvalidOrder,
        ErrorCodes.InvalidGroup,
        ErrorCodes.TooManyGroups,
        ErrorCodes.EmptySearch,
        ErrorCodes.InvalidId,
        ErrorCodes.NotFound,
        ErrorCodes.UnknownName,
        ErrorCodes.AmbiguousName,
        ErrorCodes.InvalidQuantile,
        ErrorCodes.UnknownRelease,
    ];

    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task Every_value_in_every_place_is_taken_or_refused_with_a_code()
    {
        var graph = Harness;
        var places = ValuePlaces.Of(await SchemaModel.ReadAsync(graph));
        Assert.InRange(places.Count, 50, 1000);
        var taken = 0;
        foreach (var place in places)
        {
            foreach (var (json, literal) in _values)
            {
                var answers = new List<GraphAnswer> { await graph.AskAsync(place.WithLiteral(literal)) };
                if (json.Length > 0)
                {
                    answers.Add(await graph.AskAsync(place.WithVariable, JsonElement.Parse($$"""{"v":{{json}}}""")));
                    answers.Add(
                        await graph.AskAsync(
                            place.WithArgument,
                            JsonElement.Parse($$"""{"v":{{place.ArgumentJson(json)}}}""")
                        )
                    );
                }

                Assert.All(
                    answers.SelectMany(answer => answer.Errors),
                    error =>
                        Assert.True(
                            _refusals.Contains(error.Code),
                            $"{place.Name} {literal}: {error.Code} {error.Message}"
                        )
                );

                // However a value is sent, it means the same.
                var same = answers.Where(answer => !answer.IsRefused).Select(Meaning).Distinct().ToList();
                Assert.True(same.Count <= 1, $"{place.Name} {literal}: {string.Join('\n', same)}");
                taken += same.Count;
            }
        }

        // A place that nothing fits into would find nothing.
        Assert.InRange(taken, places.Count, places.Count * _values.Length);
    }

    // The places of errors in documents differ.
    private static string Meaning(GraphAnswer answer) =>
        $"{string.Join(' ', answer.Errors.Select(error => error.Code))} {answer.Data.GetRawText()}";
}
