using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Limits;

public sealed class LongLinesOnSqlite() : LongLineSpecification(DatabaseProviderKind.Sqlite);

public sealed class LongLinesOnPostgreSql() : LongLineSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A document may stand in one line, and what it says does not change with that; a single word has an end.
/// </summary>
public abstract class LongLineSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData("\"a b, # c\"")]
    [InlineData("\"a \\\" b\"")]
    [InlineData("\"a \\\\\"")]
    [InlineData("\"\"\"a \" b \\\"\"\" c\"\"\"")]
    [InlineData("\"\"\"a\n# b\"\"\"")]
    public async Task Quotes_mean_the_same_wherever_a_line_could_end(string quoted)
    {
        for (var shift = 0; shift <= quoted.Length; shift++)
        {
            const string Start = "{ countries(where: { name: { in: [\"Sweden\"";
            var document =
                Start
                + new string(',', 1010 - Start.Length - shift)
                + quoted
                + new string(' ', 3000)
                + "] } }) { totalCount } }";

            var answer = await AskAsync(document);

            Assert.Empty(answer.Errors);
            Assert.Equal(1, answer.Data.GetProperty("countries").GetProperty("totalCount").GetInt32());
        }
    }

    [SkippableFact]
    public async Task A_long_comment_says_nothing()
    {
        var answer = await AskAsync("{ __typename #" + string.Concat(Enumerable.Repeat(" \" { ", 2000)) + "\n }");

        Assert.Empty(answer.Errors);
    }

    [SkippableTheory]
    [InlineData("a")]
    [InlineData("{")]
    [InlineData("9")]
    [InlineData("\"a b\"")]
    [InlineData("\\n")]
    public async Task A_word_without_end_is_refused(string part)
    {
        var answer = await AskAsync("{ a(b: \"" + string.Concat(Enumerable.Repeat(part, 10_000)));

        Assert.True(answer.IsRefused);
        var error = Assert.Single(answer.Errors);
        Assert.Equal(ErrorCodes.TooManyTokens, error.Code);
        Assert.Contains("at line 1, column ", error.Message, StringComparison.Ordinal);
    }
}
