using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Documents.Parsing;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Tests.Inputs;

public sealed class EscapedTextOnSqlite() : EscapedTextSpecification(DatabaseProviderKind.Sqlite);

public sealed class EscapedTextOnPostgreSql() : EscapedTextSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Characters of any plane can be written by their number in braces, and errors behind them keep their places.
/// </summary>
public abstract class EscapedTextSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData("\"S\\u{77}eden\"", 1)]
    [InlineData("\"S\\u{000077}eden\"", 1)]
    [InlineData("\"\\u{53}\\u{77}\\u{65}den\"", 1)]
    [InlineData("\"\"\"S\\u{77}eden\"\"\"", 0)]
    [InlineData("\"S\\\\u{77}eden\"", 0)]
    [InlineData("\"\\u{1F600}\"", 0)]
    public async Task A_character_by_its_number_is_the_character(string name, int found)
    {
        var answer = await AskAsync($"{{ countries(where: {{ name: {{ eq: {name} }} }}) {{ totalCount }} }}");

        Assert.Empty(answer.Errors);
        Assert.Equal(found, answer.Data.GetProperty("countries").GetProperty("totalCount").GetInt32());
    }

    [SkippableTheory]
    [InlineData("\\u{}")]
    [InlineData("\\u{D800}")]
    [InlineData("\\u{110000}")]
    [InlineData("\\u{FFFFFFFFFF}")]
    [InlineData("\\u{1F600")]
    [InlineData("\\u{xyz}")]
    public async Task What_is_no_character_is_a_syntax_error(string escape)
    {
        var answer = await AskAsync($"{{ countries(where: {{ name: {{ eq: \"{escape}\" }} }}) {{ totalCount }} }}");

        Assert.Equal(ErrorCodes.Syntax, Assert.Single(answer.Errors).Code);
    }

    [SkippableFact]
    public async Task What_stands_behind_keeps_its_place()
    {
        const string Document = "{ countries(where: { name: { eq: \"\\u{1F600} \\u{22}\" } }) { nothing } }";

        var answer = await AskAsync(Document);

        var error = Assert.Single(answer.Errors);
        Assert.Equal(
            new GraphLocation(1, Document.IndexOf("nothing", StringComparison.Ordinal) + 1),
            Assert.Single(error.Locations!)
        );
    }

    [Theory]
    [InlineData("{ a } # \\u{41}", "{ a } # \\u{41}")]
    [InlineData("\"\\u{41}\"", "\"A\"     ")]
    [InlineData("\"\\u{22}\" b", "\"\\\"\"     b")]
    [InlineData("\"\\u{5C}\"", "\"\\\\\"    ")]
    [InlineData("\"\\u{A}\"", "\"\\n\"   ")]
    [InlineData("\"a # \\u{41}\" # \\u{41}", "\"a # A\"      # \\u{41}")]
    [InlineData("\"\"\" \\u{41} \\\"\"\" \"\"\" \"\\u{41}\"", "\"\"\" \\u{41} \\\"\"\" \"\"\" \"A\"     ")]
    [InlineData("\"\\u{41}\n\"\\u{41}", "\"A     \n\"A     ")]
    public void Only_strings_are_rewritten(string text, string expected) =>
        Assert.Equal(expected, EscapedText.Of(text));
}
