using System.Buffers.Text;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class PageFormsOnSqlite() : PageFormsSpecification(DatabaseProviderKind.Sqlite);

public sealed class PageFormsOnPostgreSql() : PageFormsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// What one page of a document was asked with says nothing about the next one: every form of page, asked after every
/// other with the
/// same plan, is what a server without any plan answers.
/// </summary>
public abstract class PageFormsSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    private const int Size = 3;

    [SkippableTheory]
    [InlineData("samples", 1, "{ key: DESC }")]
    [InlineData("samples", 2, "{ maybeNumber: ASC }")]
    [InlineData("samples", 2, "{ parent: { maybeKind: DESC } }")]
    [InlineData("samples", 3, "{ maybeKind: DESC }, { maybeNumber: ASC }")]
    [InlineData("sampleLabels.samples", 1, "{ key: DESC }")]
    [InlineData("sampleLabels.samples", 2, "{ maybeNumber: ASC }")]
    [InlineData("sampleLabels.samples", 3, "{ maybeKind: DESC }, { maybeNumber: ASC }")]
    public async Task A_page_is_the_same_whatever_was_asked_before(string list, int keys, string order)
    {
        var path = list.Split('.');
        var fresh = NewHarness(new GraphSettings { Cache = new CacheLimits(Plans: 0) });
        var forms = Forms(await EndsAsync(fresh, path, order), keys);
        var expected = new List<string>();
        foreach (var form in forms)
        {
            var answer = await fresh.AskAsync(Query(path, order), form);
            Assert.True(answer.Errors.Count == 0, answer.Json);
            expected.Add(answer.Json);
        }

        // A server keeps so many statements for a list, so that those in the middle of a long round may find no place.
        for (var start = 0; start < forms.Count; start += 40)
        {
            List<int> round = [.. Enumerable.Range(start, forms.Count).Select(index => index % forms.Count)];
            await CompareAsync(round);
            round.Reverse();
            await CompareAsync(round);
        }

        async Task CompareAsync(List<int> round)
        {
            var graph = NewHarness();
            foreach (var index in round)
            {
                Assert.Equal(
                    (forms[index], expected[index]),
                    (forms[index], (await graph.AskAsync(Query(path, order), forms[index])).Json)
                );
            }
        }
    }

    private static string Query(string[] path, string order)
    {
        var page =
            $"{path[^1]}(order: [{order}], first: $f, after: $a, last: $l, before: $b) {{ totalCount nodes {{ key }} pageInfo {{ hasNextPage hasPreviousPage forwardCursors {{ page }} backwardCursors {{ page }} }} }}";
        return $"query($f: Int, $a: String, $l: Int, $b: String) {{ {(path.Length == 1 ? page : $"{path[0]} {{ nodes {{ {page} }} }}")} }}";
    }

    /// <summary>
    /// A cursor for each pattern of values that are missing in the order's keys, and one that leads some rows further.
    /// </summary>
    private static async Task<IReadOnlyList<PageEnd>> EndsAsync(GraphHarness graph, string[] path, string order)
    {
        var page =
            $"{path[^1]}(order: [{order}], first: 20) {{ edges {{ cursor }} pageInfo {{ endCursor forwardCursors {{ cursor }} }} }}";
        var other =
            $"{path[^1]}(order: [{order}], last: 20) {{ edges {{ cursor }} pageInfo {{ backwardCursors {{ cursor }} }} }}";
        var (ahead, behind) = (await ReadAsync(page), await ReadAsync(other));
        var ends = new List<PageEnd>();
        foreach (
            var cursor in ahead
                .Concat(behind)
                .SelectMany(read => read.GetProperty("edges").EnumerateArray())
                .Select(edge => edge.GetProperty("cursor").GetString()!)
        )
        {
            if (!ends.Exists(known => known.Nulls == Nulls(cursor)))
            {
                ends.Add(new PageEnd(cursor, Nulls(cursor), null));
            }
        }

        // Jumps need a page behind this one, so they are taken from pages of one row.
        foreach (
            var (name, size, way) in new[]
            {
                ("forwardCursors", "first", "After"),
                ("backwardCursors", "last", "Before"),
            }
        )
        {
            var jumps = await ReadAsync(
                $"{path[^1]}(order: [{order}], {size}: 1) {{ edges {{ cursor }} pageInfo {{ {name} {{ cursor }} }} }}"
            );
            if (
                jumps
                    .SelectMany(read => read.GetProperty("pageInfo").GetProperty(name).EnumerateArray().Skip(1))
                    .FirstOrDefault() is
                { ValueKind: JsonValueKind.Object } jump
            )
            {
                ends.Add(new PageEnd(jump.GetProperty("cursor").GetString()!, "", way));
            }
        }

        return ends;

        async Task<IReadOnlyList<JsonElement>> ReadAsync(string selection)
        {
            var answer = await graph.AskAsync(
                path.Length == 1 ? $"{{ {selection} }}" : $"{{ {path[0]} {{ nodes {{ {selection} }} }} }}"
            );
            Assert.True(answer.Errors.Count == 0, answer.Json);
            var first = answer.Data.GetProperty(path[0]);
            return path.Length == 1
                ? [first]
                : [.. first.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty(path[1]))];
        }
    }

    private static string Nulls(string cursor) =>
        string.Concat(
            JsonSerializer
                .Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor))!
                .Skip(1)
                .Select(value => value is null ? '0' : '1')
        );

    private static IReadOnlyList<Dictionary<string, object>> Forms(IReadOnlyList<PageEnd> ends, int keys)
    {
        // The last key is never missing, each of the others can be.
        Assert.Equal(1 << (keys - 1), ends.Count(end => end.Way is null));
        Assert.Contains(ends, end => end.Way == "After");
        Assert.Contains(ends, end => end.Way == "Before");
        var forms = new List<Dictionary<string, object>>();
        foreach (var isBackward in new[] { false, true })
        {
            foreach (
                var after in ends.Where(end => end.Way is null || (end.Way == "After" && !isBackward)).Prepend(null)
            )
            {
                foreach (
                    var before in ends.Where(end => end.Way is null || (end.Way == "Before" && isBackward))
                        .Prepend(null)
                )
                {
                    var form = new Dictionary<string, object> { [isBackward ? "l" : "f"] = Size };
                    if (after is not null)
                    {
                        form.Add("a", after.Cursor);
                    }

                    if (before is not null)
                    {
                        form.Add("b", before.Cursor);
                    }

                    forms.Add(form);
                }
            }
        }

        return forms;
    }

    /// <summary>An end of a page.</summary>
    /// <param name="Cursor">Its cursor.</param>
    /// <param name="Nulls">Which of the order's keys it has.</param>
    /// <param name="Way">Whether it leads some rows further, and in which argument.</param>
    private sealed record PageEnd(string Cursor, string Nulls, string? Way);
}
