using System.Text;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Modules.Research;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Xunit;

public abstract class ResearchRuleTests(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule(), new ResearchModule()]);

    protected override ComposedGraph Graph => _graph;

    [SkippableFact]
    public async Task A_study_of_an_impossible_year_is_refused_with_its_field()
    {
        const string Rows =
            """[{ "id": "se-early", "countryCode": "SE", "title": "Too early", "year": 1800, "source": "A test", "confidence": "general-knowledge" }]""";
        var file = new ImportFile("studies.json", "studies.json", () => new MemoryStream(Encoding.UTF8.GetBytes(Rows)));

        var refused = await Assert.ThrowsAsync<ImportException>(() => Database.Importer.ImportAsync([file]));

        Assert.Equal("row 1, year", Assert.Single(refused.Faults).Position);
    }

    [SkippableFact]
    public async Task General_knowledge_is_seen_by_reviewers_only()
    {
        const string Rows =
            """[{ "id": "se-heard", "countryCode": "SE", "title": "Heard of", "source": "A test", "confidence": "general-knowledge" }]""";
        await Database.Importer.ImportAsync([
            new ImportFile("studies.json", "studies.json", () => new MemoryStream(Encoding.UTF8.GetBytes(Rows))),
        ]);
        var reviewer = new GraphHarness(Database)
        {
            Caller = new Caller("reviewer", [CallerRole.Reviewer], [], ["research"]),
        };

        const string Question = """{ studies(where: { key: { eq: "se-heard" } }) { totalCount } }""";
        Assert.Equal("""{"data":{"studies":{"totalCount":0}}}""", (await Harness.AskAsync(Question)).Json);
        Assert.Equal("""{"data":{"studies":{"totalCount":1}}}""", (await reviewer.AskAsync(Question)).Json);
    }
}

public sealed class ResearchRulesOnSqlite() : ResearchRuleTests(DatabaseProviderKind.Sqlite);

public sealed class ResearchRulesOnPostgreSql() : ResearchRuleTests(DatabaseProviderKind.PostgreSql);
