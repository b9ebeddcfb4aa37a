using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.Awareness.Tests.Graph;

public sealed class ReadmeOnSqlite() : ReadmeSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReadmeOnPostgreSql() : ReadmeSpecification(DatabaseProviderKind.PostgreSql);

public abstract partial class ReadmeSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    [SkippableFact]
    public async Task The_example_of_the_readme_gives_the_answer_that_it_shows()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));

        var answer = await AskAsync(Block("graphql"));

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Block("json")), JsonNode.Parse(answer.Json)), answer.Json);

        string Block(string language) =>
            Blocks().Matches(readme).Single(block => block.Groups[1].Value == language).Groups[2].Value;
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
