using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Querying.Tests.Samples;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class CursorMeaningOnSqlite() : CursorMeaningSpecification(DatabaseProviderKind.Sqlite);

public sealed class CursorMeaningOnPostgreSql() : CursorMeaningSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A cursor belongs to what a filter means, not to how it is written.</summary>
public abstract class CursorMeaningSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    // $a and $b are absent, $n is null, $one is 1 and $flag is true.
    public static TheoryData<string[]> Same =>
        new()
        {
            {
                new[]
                {
                    "",
                    "where: {}",
                    "where: null",
                    "where: $n",
                    "where: $b",
                    "where: { and: [] }",
                    "where: { and: [{}, {}] }",
                    "where: { text: {} }",
                    "where: { text: { eq: $a } }",
                    "where: { parent: {} }",
                    "where: { parent: { and: [] } }",
                    "where: { or: [{}] }",
                    "where: { or: [{ flag: { eq: true } }, {}] }",
                    "where: { parent: { or: [{ text: {} }, { flag: { eq: true } }] } }",
                    "where: { notes: {} }",
                    "where: { notes: { all: {} } }",
                    "where: { notes: { count: {} } }",
                    "where: { tags: { all: {} } }",
                    "where: { text: { and: [], or: [{}] } }",
                    "where: { detail: { title: {} } }",
                    "order: []",
                    "order: null",
                }
            },
            {
                new[]
                {
                    "where: { flag: { eq: true } }",
                    "where: { and: [{ flag: { eq: true } }] }",
                    "where: { flag: { eq: $flag } }",
                    "where: { or: [{ flag: { eq: true } }] }",
                    "where: { flag: { eq: true }, text: {} }",
                    "where: { flag: { eq: true, neq: $absentFlag } }",
                    "where: { and: [{ flag: { eq: true } }, { flag: { eq: true } }, {}] }",
                }
            },
            {
                new[]
                {
                    "where: { number: { gte: 1, lt: 9 }, flag: { eq: true } }",
                    "where: { flag: { eq: true }, number: { lt: 9, gte: 1 } }",
                    "where: { and: [{ number: { lt: 9 } }, { flag: { eq: true }, number: { gte: 1 } }] }",
                    "where: { number: { gte: $one, lt: 9 }, and: [{ flag: { eq: $flag } }] }",
                }
            },
            {
                new[]
                {
                    "where: { or: [{ number: { eq: 1 } }, { text: { eq: \"a\" } }] }",
                    "where: { or: [{ text: { eq: \"a\" }, number: {} }, { number: { eq: $one } }] }",
                }
            },
            {
                new[]
                {
                    "where: { not: { flag: { eq: true }, number: { gt: 1 } } }",
                    "where: { not: { and: [{ number: { gt: 1 } }, { flag: { eq: true } }] } }",
                }
            },
            {
                new[]
                {
                    "where: { notes: { some: { number: { gt: 0 }, size: { gt: 1 } } } }",
                    "where: { notes: { some: { size: { gt: 1 }, and: [{ number: { gt: 0 } }] } } }",
                }
            },
            { new[] { "where: { notes: { some: {} } }", "where: { notes: { some: { and: [] } } }" } },
            { new[] { "where: { number: { in: [3, 1, 2] } }", "where: { number: { in: [1, 2, 3, 3] } }" } },
            { new[] { "where: { remark: { isNull: true } }", "where: { remark: { eq: null } }" } },
            { new[] { "where: { price: { gt: 1.5 } }", "where: { price: { gt: 1.50 } }" } },
            {
                new[]
                {
                    "where: { tags: { some: { eq: \"a\" } } }",
                    "where: { tags: { some: { and: [{ eq: \"a\" }] } } }",
                }
            },
        };

    public static TheoryData<string, string> Different =>
        new()
        {
            { "where: {}", "where: { flag: { eq: true } }" },
            { "where: {}", "where: { or: [] }" },
            { "where: {}", "where: { not: {} }" },
            { "where: {}", "where: { notes: { some: {} } }" },
            { "where: {}", "where: { notes: { none: {} } }" },
            { "where: { notes: { some: {} } }", "where: { notes: { none: {} } }" },
            { "where: { flag: { eq: true } }", "where: { not: { flag: { eq: true } } }" },
            { "where: { flag: { eq: true } }", "where: { flag: { eq: false } }" },
            { "where: { flag: { eq: true } }", "where: { maybeFlag: { eq: true } }" },
            { "where: { flag: { eq: true } }", "where: { parent: { flag: { eq: true } } }" },
            {
                "where: { not: { parent: { flag: { eq: true } } } }",
                "where: { parent: { not: { flag: { eq: true } } } }"
            },
            {
                "where: { flag: { eq: true }, number: { gt: 1 } }",
                "where: { or: [{ flag: { eq: true } }, { number: { gt: 1 } }] }"
            },
            {
                "where: { not: { flag: { eq: true }, number: { gt: 1 } } }",
                "where: { not: { flag: { eq: true } }, number: { gt: 1 } }"
            },
            {
                "where: { notes: { some: { number: { gt: 0 }, size: { gt: 1 } } } }",
                "where: { notes: { some: { number: { gt: 0 } } }, and: [{ notes: { some: { size: { gt: 1 } } } }] }"
            },
            { "where: { number: { in: [1, 2] } }", "where: { number: { in: [1, 2, 3] } }" },
            { "where: { number: { in: [] } }", "where: { number: {} }" },
            { "where: { number: { in: [1] } }", "where: { number: { nin: [1] } }" },
            { "where: { text: { in: [\"a\", \"b\"] } }", "where: { text: { in: [\"a,1:b\"] } }" },
            { "where: { text: { eq: \"a\" } }", "where: { text: { contains: \"a\" } }" },
            { "where: { remark: { isNull: true } }", "where: { remark: { isNull: false } }" },
            {
                "where: { text: { or: [{ eq: \"a\" }, { eq: \"b\" }] } }",
                "where: { text: { and: [{ eq: \"a\" }, { eq: \"b\" }] } }"
            },
            { "where: { tags: { some: { eq: \"a\" } } }", "where: { tags: { all: { eq: \"a\" } } }" },
        };

    [SkippableTheory]
    [MemberData(nameof(Same))]
    public async Task A_cursor_fits_every_way_to_write_its_filter(string[] ways)
    {
        var answers = new Dictionary<string, string>();
        foreach (var way in ways)
        {
            var answer = await AskAsync(way, after: null);
            Assert.Empty(answer.Errors);
            answers.Add(way, answer.Json);
        }

        // The ways mean the same, and so do their cursors.
        Assert.True(answers.Values.Distinct().Count() == 1, string.Join('\n', answers));
        var cursor = CursorOf(await AskAsync(ways[0], after: null));
        foreach (var way in ways.Where(_ => cursor is not null))
        {
            var answer = await AskAsync(way, cursor);
            Assert.True(answer.Errors.Count == 0, $"{way}: {answer.Json}");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Different))]
    public async Task A_cursor_of_another_filter_is_refused(string one, string other)
    {
        var refused = 0;
        foreach (var (from, to) in new[] { (one, other), (other, one) })
        {
            if (CursorOf(await AskAsync(from, after: null)) is { } cursor)
            {
                Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single((await AskAsync(to, cursor)).Errors).Code);
                refused++;
            }
        }

        Assert.NotEqual(0, refused);
    }

    private static string? CursorOf(GraphAnswer answer) =>
        answer.Data.GetProperty("samples").GetProperty("pageInfo").GetProperty("endCursor").GetString();

    private async Task<GraphAnswer> AskAsync(string arguments, string? after)
    {
        var declared = new Dictionary<string, string>
        {
            ["a"] = "String",
            ["b"] = "SampleFilterInput",
            ["n"] = "SampleFilterInput",
            ["one"] = "Int",
            ["flag"] = "Boolean",
            ["absentFlag"] = "Boolean",
        };
        var used = declared
            .Where(variable => System.Text.RegularExpressions.Regex.IsMatch(arguments, $"\\${variable.Key}\\b"))
            .Select(variable => $", ${variable.Key}: {variable.Value}");
        return await Harness.AskAsync(
            $"query Q($after: String{string.Concat(used)}) {{ samples(first: 1, after: $after, {arguments}) {{ totalCount pageInfo {{ endCursor }} }} }}",
            new
            {
                after,
                n = (object?)null,
                one = 1,
                flag = true,
            }
        );
    }
}
