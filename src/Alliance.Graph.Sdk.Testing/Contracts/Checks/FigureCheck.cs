using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// The figures of the module's rows stand in the list of observations, none is missing and none is there twice.
/// </summary>
internal static class FigureCheck
{
    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        await using var context = await graph.Database.Contexts.CreateDbContextAsync();
        var all = await context
            .Set<Observation>()
            .Where(observation => observation.Module == graph.ModuleId)
            .ToListAsync();
        foreach (
            var node in graph.Definition.Nodes.Where(node =>
                node.ModuleId == graph.ModuleId && node.Figures is not null
            )
        )
        {
            var rows = await StoredEntities.AllAsync(context, node.ClrType);
            var expected = rows.SelectMany(row => FiguresOf(node, row)).Order(StringComparer.Ordinal).ToList();
            var stored = all.Where(observation => observation.Type == node.Name).ToList();
            problems.Require(
                stored.Select(Text).Order(StringComparer.Ordinal).SequenceEqual(expected),
                $"The rows of '{node.Name}' have {expected.Count} figures, of which {stored.Select(Text).Intersect(expected).Count()} are among its {stored.Count} observations.",
                "A figure that is missing, or is there twice, makes every sum wrong.",
                "Give each row a key of its own, and let the functions of 'Figures' depend on the row and its subject only."
            );
            foreach (var nameless in stored.Where(observation => observation.IndicatorKey is null))
            {
                problems.Add(
                    $"No indicator has the name '{nameless.Name}' of the figure '{nameless.Key}'.",
                    "Nobody can tell what was counted, or find the other figures of its series.",
                    "Declare it with SchemaBuilder.Indicator, or add the name to one that is declared."
                );
            }
        }

        var total = (
            await graph.AskAsync(
                $$"""{ observations(where: { module: { eq: "{{graph.ModuleId}}" } }) { totalCount } }"""
            )
        )
            .Data.GetProperty("observations")
            .GetProperty("totalCount")
            .GetInt32();
        problems.Require(
            total == all.Count,
            $"The list 'observations' has {total} of the module's {all.Count} figures for whoever has all roles.",
            "Whoever has all roles sees all of them.",
            "Look for rules about the rows, or about those that the figures are about."
        );
        foreach (var ids in all.Select(observation => observation.SubjectId).Distinct().Chunk(ContractGraph.MostIds))
        {
            var found = await graph.AskAsync("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });
            problems.Require(
                found
                    .Data.GetProperty("nodes")
                    .EnumerateArray()
                    .Zip(ids)
                    .All(pair =>
                        pair.First.ValueKind == System.Text.Json.JsonValueKind.Object
                        && pair.First.GetProperty("id").GetString() == pair.Second
                    ),
                "The id of what a figure is about leads to no row.",
                "Readers want to know what was counted.",
                "Give 'About' the key of a row that is there."
            );
        }

        problems.AssertNone();
    }

    private static IEnumerable<string> FiguresOf(NodeDefinition node, object row)
    {
        var (figures, name) = (node.Figures!, RowName.Of(node.Name, node.Key.Compile().DynamicInvoke(row)));
        return from number in figures.Numbers
            let value = number.Value(row)
            where value is not null
            let provenance = figures.Provenance!(row)
            select Text(name, number.Name(row), value.Value, figures.Period!(row), provenance);
    }

    private static string Text(Observation observation) =>
        Text(observation.Row, observation.Name, observation.Value, observation.Period, observation.Provenance);

    // 12 and 12.0 are one number; SQLite's driver gives back the second for the first.
    private static string Text(string row, string name, decimal value, string period, Provenance provenance) =>
        FormattableString.Invariant(
            $"{row} | {name} | {value:G29} | {period} | {provenance.Source} | {provenance.Confidence} | {provenance.Quality} | {provenance.CheckedOn:o} | {string.Join(",", provenance.UnverifiedFields)}"
        );
}
