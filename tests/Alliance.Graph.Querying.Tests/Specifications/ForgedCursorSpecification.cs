using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Querying.Tests.Generating;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class ForgedCursorOnSqlite() : ForgedCursorSpecification(DatabaseProviderKind.Sqlite);

public sealed class ForgedCursorOnPostgreSql() : ForgedCursorSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// The mark in a cursor can be copied into others. Whatever else is put into them is a place in the list, or is
/// refused.
/// </summary>
public abstract class ForgedCursorSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private const string AtRoot =
        "query Q($order: [SampleSortInput!], $after: String, $before: String) { samples(first: 3, order: $order, after: $after, before: $before) { nodes { key } pageInfo { endCursor } } }";
    private const string BelowParents =
        "query Q($order: [SampleSortInput!], $after: String, $before: String) { samples(where: { children: { any: true } }) { nodes { children(first: 3, order: $order, after: $after, before: $before) { nodes { key } pageInfo { endCursor } } } } }";

    /// <summary>What no database, or only one of them, would take for a value of some type.</summary>
    private static readonly string?[] _values =
    [
        null,
        "",
        " ",
        "x",
        "5",
        " 5",
        "5 ",
        "-1",
        "05",
        "99999999999",
        "99999999999999999999",
        "1e3",
        "1E+400",
        "NaN",
        "Infinity",
        "-Infinity",
        "∞",
        "79228162514264337593543950335",
        "0001-01-01",
        "9999-12-31",
        "2013-13-01",
        "2013",
        "2013-12-05T00:00:00",
        "2013-12-05T00:00:00+01:00",
        "2013-12-05T00:00:00.0000000Z",
        "9999-12-31T23:59:59.9999999Z",
        "true",
        "True",
        "http://x/\0",
        "a\0b",
        "\ud800",
        "\udc00\ud800",
        "http://[",
        "relative",
        "SE",
        "se",
        "SEE",
        "Iron",
        "iron",
        "7",
        "Iron, Gold",
        new('x', 9000),
    ];

    [SkippableTheory]
    [InlineData(AtRoot, "after")]
    [InlineData(AtRoot, "before")]
    [InlineData(BelowParents, "after")]
    public async Task Any_value_of_any_key_is_a_place_or_refused(string query, string end)
    {
        var refused = 0;
        foreach (var (order, cursor) in await CursorsAsync(query))
        {
            foreach (
                var forged in Enumerable
                    .Range(0, cursor.Keys)
                    .SelectMany(key => _values.Select(value => cursor.With(key, value)))
            )
            {
                refused += await IsRefusedAsync(query, order, end, forged) ? 1 : 0;
            }
        }

        Assert.True(refused > 100);
    }

    [SkippableTheory]
    [InlineData(AtRoot)]
    [InlineData(BelowParents)]
    public async Task Parts_that_do_not_fit_are_refused(string query)
    {
        foreach (var (order, cursor) in (await CursorsAsync(query)).Take(4))
        {
            string[] forged =
            [
                cursor.Without(1),
                cursor.Without(cursor.Keys),
                cursor.Without(cursor.Keys + 1),
                cursor.And([null]),
                cursor.And(""),
                cursor.And("x"),
                cursor.And("-1"),
                cursor.And("1.5"),
                cursor.And("401"),
                cursor.And("100000"),
                cursor.And("2147483648"),
                cursor.And("1", "1"),
                cursor.WithJson(0, "1"),
                cursor.WithJson(0, "{}"),
                cursor.WithJson(0, "[]"),
            ];
            foreach (var one in forged)
            {
                Assert.True(await IsRefusedAsync(query, order, "after", one), one);
            }
        }
    }

    [SkippableTheory]
    [InlineData(AtRoot)]
    [InlineData(BelowParents)]
    public async Task A_jump_of_five_pages_of_the_largest_size_leads_behind_the_end(string query)
    {
        foreach (var (order, cursor) in await CursorsAsync(query))
        {
            Assert.False(await IsRefusedAsync(query, order, "after", cursor.And("400")));
        }
    }

    [SkippableTheory]
    [InlineData("[{ number: ASC }]")]
    [InlineData("[{ maybeNumber: DESC }, { text: ASC }]")]
    [InlineData("[{ notes: { count: ASC } }]")]
    public async Task The_database_leaves_out_what_a_jump_skips(string order)
    {
        var first = await Harness.AskAsync(
            $"{{ samples(first: 4, order: {order}) {{ pageInfo {{ forwardCursors {{ cursor }} }} }} }}"
        );
        foreach (
            var cursor in first
                .Data.GetProperty("samples")
                .GetProperty("pageInfo")
                .GetProperty("forwardCursors")
                .EnumerateArray()
        )
        {
            var answer = await Harness.AskAsync(
                new GraphRequest(
                    $"query Q($after: String) {{ samples(first: 4, after: $after, order: {order}) {{ nodes {{ key }} }} }}"
                )
                {
                    Variables = JsonSerializer.SerializeToElement(
                        new { after = cursor.GetProperty("cursor").GetString() }
                    ),
                    Explain = true,
                }
            );

            var steps = JsonDocument
                .Parse(answer.Json)
                .RootElement.GetProperty("extensions")
                .GetProperty("explain")
                .GetProperty("steps");
            Assert.InRange(Assert.Single(steps.EnumerateArray()).GetProperty("rows").GetInt32(), 1, 6);
        }
    }

    /// <summary>A cursor of every order by a field of the samples' own, with or without nulls before it.</summary>
    private async Task<IReadOnlyList<(Input Order, ForgedCursor Cursor)>> CursorsAsync(string query)
    {
        var cursors = new List<(Input, ForgedCursor)>();
        foreach (
            var path in new OrderCases(await InputSchema.ReadAsync(Harness))
                .Paths("SampleSortInput")
                .Where(path => path.Count == 1 || path[0] is "notes" or "detail")
        )
        {
            var order = new ListInput([OrderCases.Entry(path, SortDirection.Ascending)]);
            var answer = await AskAsync(query, order, "after", null);
            cursors.Add((order, new ForgedCursor(Cursor(answer.Data)!)));
        }

        Assert.True(cursors.Count > 10);
        return cursors;
    }

    private async Task<bool> IsRefusedAsync(string query, Input order, string end, string cursor)
    {
        var answer = await AskAsync(query, order, end, cursor);
        Assert.All(
            answer.Errors,
            error => Assert.True(error.Code == ErrorCodes.InvalidCursor, $"{order} {cursor}: {answer.Json}")
        );
        return answer.IsRefused;
    }

    private Task<GraphAnswer> AskAsync(string query, Input order, string end, string? cursor) =>
        Harness.AskAsync(
            query,
            InputWriter.Variables([
                ("order", order),
                .. cursor is null ? Array.Empty<(string, Input)>() : [(end, Input.Leaf(cursor))],
            ])
        );

    /// <summary>The first cursor that is found.</summary>
    private static string? Cursor(JsonElement answer) =>
        answer.ValueKind switch
        {
            JsonValueKind.Object => answer
                .EnumerateObject()
                .Select(field => field.Name == "endCursor" ? field.Value.GetString() : Cursor(field.Value))
                .FirstOrDefault(cursor => cursor is not null),
            JsonValueKind.Array => answer.EnumerateArray().Select(Cursor).FirstOrDefault(cursor => cursor is not null),
            _ => null,
        };
}
