using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Snapshooter.Xunit;

namespace Alliance.Graph.Modules.Investigation.Tests.Schema;

/// <summary>What the module adds to the schema; no database is needed.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void What_the_module_adds_is_as_recorded()
    {
        var core = Blocks(GraphComposer.Compose([new CoreModule()]));
        var added = Blocks(InvestigationSpecification.Composed)
            .Select(block =>
                core.TryGetValue(block.Key, out var before)
                    ? (Title: $"# added to {block.Key}", Lines: block.Value.Except(before).ToList())
                    : (Title: "# new", Lines: [.. block.Value])
            )
            .Where(block => block.Lines.Count > 0)
            .Select(block => string.Join('\n', block.Lines.Prepend(block.Title)));

        string.Join("\n\n", added).MatchSnapshot("investigation.schema.graphql");
    }

    /// <summary>
    /// The lines of each type, by its first line without the description; types come in an order of their own.
    /// </summary>
    private static SortedDictionary<string, string[]> Blocks(ComposedGraph graph)
    {
        var sdl = new GraphHarness(
            new AllianceDatabase(graph, new DatabaseOptions(DatabaseProviderKind.Sqlite, "Data Source=:memory:"))
        ).Sdl;
        return new(
            sdl.ReplaceLineEndings("\n")
                .Trim('\uFEFF', '\n')
                .Split("\n\n")
                .Select(block => block.Split('\n'))
                .ToDictionary(lines => lines.First(line => line.Length > 0 && line[0] != '"'), lines => lines),
            StringComparer.Ordinal
        );
    }
}
