using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Releases;

public sealed class ReleaseCorpusOnSqlite() : ReleaseCorpusSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReleaseCorpusOnPostgreSql() : ReleaseCorpusSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>All questions of the corpus, asked of a live database and of a release of it.</summary>
public abstract class ReleaseCorpusSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    protected override ComposedGraph Graph => WholeGraph.Composed;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task A_release_gives_the_answers_of_its_database_to_the_byte()
    {
        await using var bench = new ReleaseBench(Database);
        await bench.CreateAsync("2026-1");
        var cases = new[] { "Cases", "WholeGraphCases", "Questions" }
            .SelectMany(corpus => CorpusCase.Names(corpus).Select(name => (corpus, name)))
            .ToList();
        var different = new List<string>();
        foreach (var (corpus, name) in cases)
        {
            var asked = CorpusCase.Named(corpus, name);
            if (
                await ReleaseBench.AskAsync(bench.Live, asked.Query, asked.Variables)
                != await bench.AskAsync("2026-1", asked.Query, asked.Variables)
            )
            {
                different.Add($"{corpus}/{name}");
            }
        }

        Assert.Empty(different);
        Assert.True(cases.Count > 50, $"There are only {cases.Count} questions.");
    }
}
