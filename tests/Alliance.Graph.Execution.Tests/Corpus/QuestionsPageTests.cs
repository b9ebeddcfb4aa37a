using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Alliance.Graph.Execution.Tests.Corpus;

/// <summary>
/// The page for analysts shows the questions that are asked of both databases, and the README some of them. Each block
/// stands below the name of its file; ALLIANCE_UPDATE_CORPUS=1 writes the blocks anew.
/// </summary>
public sealed partial class QuestionsPageTests
{
    private static readonly string[] Parts = ["query.graphql", "variables.json", "answer.json"];

    [Fact]
    public void The_page_shows_all_questions_in_order_with_their_answers()
    {
        var page = ReadPage("src/TWENTY-QUESTIONS.md");
        var names = CorpusCase.Names("Questions").ToList();

        Assert.Equal(35, names.Count);
        Assert.Equal(
            names.SelectMany(name => Parts.Select(part => $"{name}/{part}")).Where(file => File.Exists(PathOf(file))),
            Blocks(page).Select(block => block.File)
        );
        Assert.All(Blocks(page), block => Assert.Equal(TextOf(block.File), block.Text));
        Assert.Equal(
            Enumerable.Range(1, names.Count),
            Heading().Matches(page).Select(heading => int.Parse(heading.Groups[1].Value))
        );
    }

    [Fact]
    public void The_readme_shows_queries_that_are_asked()
    {
        var readme = ReadPage("README.md");
        var blocks = Blocks(readme).ToList();

        Assert.Contains("(src/TWENTY-QUESTIONS.md)", readme);
        Assert.True(blocks.Count(block => block.File.EndsWith("query.graphql", StringComparison.Ordinal)) >= 2);
        Assert.Equal(
            Regex.Count(readme, "```graphql"),
            blocks.Count(block => block.File.EndsWith("query.graphql", StringComparison.Ordinal))
        );
        Assert.All(blocks, block => Assert.Equal(TextOf(block.File), block.Text));
    }

    private static string ReadPage(string name)
    {
        var path = Path.Combine(Folder(), "../../..", name);
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (!CorpusCase.IsUpdate)
        {
            return page;
        }

        page = Block()
            .Replace(
                page,
                block =>
                    $"<!-- {block.Groups["file"]} -->\n```{block.Groups["language"]}\n{TextOf(block.Groups["file"].Value)}\n```\n"
            );
        File.WriteAllText(path, page);
        return page;
    }

    private static IEnumerable<(string File, string Text)> Blocks(string page) =>
        Block().Matches(page).Select(block => (block.Groups["file"].Value, block.Groups["text"].Value));

    private static string TextOf(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n").TrimEnd('\n');

    private static string PathOf(string file) => Path.Combine(Folder(), "Questions", file);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex("<!-- (?<file>\\S+) -->\n```(?<language>\\w+)\n(?<text>.*?)\n```\n", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^### ([0-9]+)\\. ", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
