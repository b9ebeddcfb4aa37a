using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Modules.Investigation.Tests.Graph;

public sealed class ReadmeOnSqlite() : ReadmeSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReadmeOnPostgreSql() : ReadmeSpecification(DatabaseProviderKind.PostgreSql);

public abstract class ReadmeSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    [SkippableFact]
    public async Task The_example_of_the_readme_has_the_answer_that_the_readme_shows()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "README.md"));

        var answer = await AskAsync(Block(readme, "graphql"));

        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(Block(readme, "json")), JsonNode.Parse(answer.Json)),
            answer.Json
        );
    }

    private static string Block(string readme, string language) =>
        Regex.Match(readme, $"```{language}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
