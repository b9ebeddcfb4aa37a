using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Specifications;

public sealed class WrongQuestionOnSqlite() : WrongQuestionSpecification(DatabaseProviderKind.Sqlite);

public sealed class WrongQuestionOnPostgreSql() : WrongQuestionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What is wrong with a filter, an order or groups is said with a code, before a statement is run.</summary>
public abstract class WrongQuestionSpecification(DatabaseProviderKind kind) : SampleSpecification(kind)
{
    [SkippableTheory]
    [InlineData("where: { text: { like: \"a%\" } }", ErrorCodes.Validation)]
    [InlineData("where: { text: { regex: \"^a\" } }", ErrorCodes.Validation)]
    [InlineData("where: { nothing: { eq: 1 } }", ErrorCodes.Validation)]
    [InlineData("where: { number: { eq: \"1\" } }", ErrorCodes.Validation)]
    [InlineData("where: { number: { eq: 99999999999 } }", ErrorCodes.Validation)]
    [InlineData("where: { kind: { eq: GOLD } }", ErrorCodes.Validation)]
    [InlineData("where: { kind: { gt: IRON } }", ErrorCodes.Validation)]
    [InlineData("where: { since: { eq: \"2013-13\" } }", ErrorCodes.Validation)]
    [InlineData("where: { link: { eq: \"no address\" } }", ErrorCodes.Validation)]
    [InlineData("where: { text: { eq: \"a\\u0000b\" } }", ErrorCodes.Validation)]
    [InlineData("where: { text: null }", ErrorCodes.FilterNull)]
    [InlineData("where: { and: null }", ErrorCodes.FilterNull)]
    [InlineData("where: { or: null }", ErrorCodes.FilterNull)]
    [InlineData("where: { not: null }", ErrorCodes.FilterNull)]
    [InlineData("where: { parent: null }", ErrorCodes.FilterNull)]
    [InlineData("where: { notes: { some: null } }", ErrorCodes.FilterNull)]
    [InlineData("where: { text: { contains: null } }", ErrorCodes.FilterNull)]
    [InlineData("where: { text: { in: null } }", ErrorCodes.FilterNull)]
    [InlineData(
        "where: { parent: { parent: { parent: { parent: { parent: { parent: { flag: { eq: true } } } } } } } }",
        ErrorCodes.FilterLimit
    )]
    [InlineData("order: [{ text: ASC, number: ASC }]", ErrorCodes.InvalidOrder)]
    [InlineData("order: [{}]", ErrorCodes.InvalidOrder)]
    [InlineData("order: [{ text: null }]", ErrorCodes.InvalidOrder)]
    [InlineData("order: [{ parent: { text: ASC, number: ASC } }]", ErrorCodes.InvalidOrder)]
    [InlineData("order: [{ text: UP }]", ErrorCodes.Validation)]
    [InlineData("order: [{ tags: ASC }]", ErrorCodes.Validation)]
    public async Task A_wrong_filter_or_order_is_refused(string arguments, string code)
    {
        var answer = await Harness.AskAsync($"{{ samples({arguments}) {{ totalCount }} }}");

        Assert.True(answer.IsRefused, answer.Json);
        Assert.Contains(answer.Errors, error => error.Code == code);
        Assert.Empty(answer.Statements);
    }

    [SkippableTheory]
    [InlineData("groupBy(keys: []) { count }", ErrorCodes.InvalidGroup)]
    [InlineData("groupBy(keys: [KIND]) { key { flag } }", ErrorCodes.InvalidGroup)]
    [InlineData("groupBy(keys: [KIND], order: [{ key: { flag: ASC } }]) { count }", ErrorCodes.InvalidGroup)]
    [InlineData("groupBy(keys: [KIND], first: -1) { count }", ErrorCodes.InvalidPage)]
    [InlineData("groupBy(keys: [KIND], first: 1001) { count }", ErrorCodes.InvalidPage)]
    [InlineData("groupBy(keys: [KIND], having: { not: null }) { count }", ErrorCodes.FilterNull)]
    [InlineData(
        "groupBy(keys: [KIND], order: [{ count: ASC, key: { kind: ASC } }]) { count }",
        ErrorCodes.InvalidOrder
    )]
    [InlineData("groupBy(keys: [DETAIL]) { count }", ErrorCodes.Validation)]
    [InlineData("groupBy(keys: [NOTES]) { count }", ErrorCodes.Validation)]
    [InlineData("groupBy(keys: [TAGS, LABELS, LABELS_COLOUR, KINDS]) { count }", ErrorCodes.InvalidGroup)]
    public async Task Wrong_groups_are_refused(string groupBy, string code)
    {
        var answer = await Harness.AskAsync($"{{ samples {{ {groupBy} }} }}");

        Assert.True(answer.IsRefused, answer.Json);
        Assert.Contains(answer.Errors, error => error.Code == code);
        Assert.Empty(answer.Statements);
    }

    [SkippableTheory]
    [InlineData("where: { flag: { eq: true } }", "where: { flag: { eq: false } }")]
    [InlineData("where: { flag: { eq: true } }", "")]
    [InlineData("order: [{ text: ASC }]", "order: [{ text: DESC }]")]
    [InlineData("order: [{ text: ASC }]", "order: [{ remark: ASC }]")]
    public async Task A_cursor_of_another_filter_or_order_is_refused(string one, string other)
    {
        var cursor = (await Harness.AskAsync($"{{ samples(first: 1, {one}) {{ pageInfo {{ endCursor }} }} }}"))
            .Data.GetProperty("samples")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();

        var answer = await Harness.AskAsync(
            $"query Q($after: String) {{ samples(after: $after {other}) {{ totalCount }} }}",
            new { after = cursor }
        );

        Assert.Equal(ErrorCodes.CursorMismatch, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task Ten_thousand_values_are_refused()
    {
        var answer = await Harness.AskAsync(
            "query Q($numbers: [Int]) { samples(where: { number: { in: $numbers } }) { totalCount } }",
            new { numbers = Enumerable.Range(0, 10_000) }
        );

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.FilterLimit, Assert.Single(answer.Errors).Code);
    }

    [SkippableTheory]
    [InlineData(17)]
    [InlineData(40)]
    public async Task Many_levels_of_and_are_refused_in_the_document_and_in_variables(int levels)
    {
        var where =
            string.Concat(Enumerable.Repeat("{ and: [", levels))
            + "{ flag: { eq: true } }"
            + string.Concat(Enumerable.Repeat("] }", levels));
        var json = where
            .Replace("and", "\"and\"", StringComparison.Ordinal)
            .Replace("flag", "\"flag\"", StringComparison.Ordinal)
            .Replace("eq", "\"eq\"", StringComparison.Ordinal);
        var variables = JsonDocument
            .Parse($"{{ \"where\": {json} }}", new JsonDocumentOptions { MaxDepth = 256 })
            .RootElement;

        foreach (
            var answer in new[]
            {
                await Harness.AskAsync($"{{ samples(where: {where}) {{ totalCount }} }}"),
                await Harness.AskAsync(
                    "query Q($where: SampleFilterInput) { samples(where: $where) { totalCount } }",
                    variables
                ),
            }
        )
        {
            Assert.True(answer.IsRefused, answer.Json);
            Assert.Contains(Assert.Single(answer.Errors).Code, new[] { ErrorCodes.FilterLimit, ErrorCodes.TooDeep });
        }
    }
}
