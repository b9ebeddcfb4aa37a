using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// The module's rows that are facts stand in the list of facts, none is missing and none says anything else than its
/// row.
/// </summary>
internal static class FactCheck
{
    public static async Task RunAsync(ContractGraph graph)
    {
        var problems = new Problems();
        await using var context = await graph.Database.Contexts.CreateDbContextAsync();
        var all = await context.Set<Fact>().Where(fact => fact.Module == graph.ModuleId).ToListAsync();
        foreach (
            var node in graph.Definition.Nodes.Where(node => node.ModuleId == graph.ModuleId && node.Fact is not null)
        )
        {
            var rows = await StoredEntities.AllAsync(context, node.ClrType);
            var expected = rows.Select(row => TextOf(node, row)).Order(StringComparer.Ordinal).ToList();
            var stored = all.Where(fact => fact.Type == node.Name).ToList();
            problems.Require(
                stored.Select(Text).Order(StringComparer.Ordinal).SequenceEqual(expected),
                $"'{node.Name}' has {expected.Count} rows, of which {stored.Select(Text).Intersect(expected).Count()} are among its {stored.Count} facts.",
                "What commitments are about would be missing in the list, or be told otherwise than the row tells it.",
                "Give each row a key that no fact of another type has, and let the functions of 'Fact' depend on the row only."
            );
            foreach (var nameless in stored.Where(fact => string.IsNullOrWhiteSpace(fact.Title)))
            {
                problems.Add(
                    $"The fact '{nameless.Row}' has no title.",
                    "Nobody can tell it from the others.",
                    "Let 'Fact' read a property that is never empty."
                );
            }
        }

        var found = (
            await graph.AskAsync(
                $$"""{ facts(where: { module: { eq: "{{graph.ModuleId}}" } }, first: 100) { totalCount nodes { key type subject { id __typename } } } }"""
            )
        ).Data.GetProperty("facts");
        var total = found.GetProperty("totalCount").GetInt32();
        problems.Require(
            total == all.Count,
            $"The list 'facts' has {total} of the module's {all.Count} facts for whoever has all roles.",
            "Whoever has all roles sees all of them.",
            "Look for rules about the rows."
        );
        foreach (var fact in found.GetProperty("nodes").EnumerateArray())
        {
            problems.Require(
                fact.GetProperty("subject") is { ValueKind: System.Text.Json.JsonValueKind.Object } subject
                    && subject.GetProperty("__typename").GetString() == fact.GetProperty("type").GetString(),
                $"'subject' of the fact '{fact.GetProperty("key").GetString()}' is not the row that it was read off.",
                "Readers want to see the row itself.",
                "Give each row a key that no fact of another type has."
            );
        }

        problems.AssertNone();
    }

    private static string TextOf(NodeDefinition node, object row) =>
        Text(
            RowName.Of(node.Name, node.Key.Compile().DynamicInvoke(row)),
            node.Fact!.Title(row),
            node.Fact.Date(row),
            node.Fact.Country!(row),
            node.Fact.Provenance!(row)
        );

    private static string Text(Fact fact) => Text(fact.Row, fact.Title, fact.Date, fact.CountryCode, fact.Provenance);

    private static string Text(
        string row,
        string title,
        PartialDate? date,
        CountryCode? country,
        Provenance provenance
    ) =>
        FormattableString.Invariant(
            $"{row} | {title} | {date} | {date?.Year} | {country} | {provenance.Source} | {provenance.Confidence} | {provenance.Quality} | {provenance.CheckedOn:o} | {string.Join(",", provenance.UnverifiedFields)}"
        );
}
