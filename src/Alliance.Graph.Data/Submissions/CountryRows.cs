using System.Text.Json;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>The rows that countries have in the graph, as files of an import would have them.</summary>
internal sealed class CountryRows(DbContext context, OwnedRowTypes types)
{
    /// <summary>Reads them, with as many statements as there are types.</summary>
    /// <param name="countries">The countries.</param>
    /// <param name="withText">Whether the rows themselves are wanted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows by country, in the order of their types and keys.</returns>
    public async Task<ILookup<CountryCode, CountryRow>> ReadAsync(IReadOnlyList<CountryCode> countries, bool withText, CancellationToken cancellationToken)
    {
        var rows = new List<(CountryCode Country, CountryRow Row)>();
        foreach (var owned in countries.Count == 0 ? [] : types.All.Where(owned => owned.CountryProperty is not null))
        {
            var type = context.Model.FindEntityType(owned.Definition.EntityType)!;
            var entities = await EntityTable.Of(context, type.FindProperty(owned.CountryProperty!)!).LoadAsync(countries.Cast<object>(), cancellationToken);
            var keyed = entities.Select(entity => (Entity: entity, Key: EntityKey.Of(type, entity))).ToList();
            var shape = RowShape.Of(owned.Definition.RowType);
            var parts = withText ? await PartsAsync(owned.Definition, keyed.Select(row => row.Key), cancellationToken) : [];
            rows.AddRange(keyed
                .Select(row => (
                    owned.CountryOf(row.Entity)!.Value,
                    new CountryRow(
                        owned.Node.Name,
                        GraphText.Of(row.Key)!,
                        owned.AreaOf(row.Entity),
                        owned.TargetOf(row.Entity),
                        withText ? TextOf(owned.Definition, shape, row.Entity, children => parts[children][row.Key]) : null)))
                .OrderBy(row => row.Item2.Key, StringComparer.Ordinal));
        }

        return rows.ToLookup(row => row.Country, row => row.Row);
    }

    private async Task<Dictionary<ImportChildren, ILookup<object, object>>> PartsAsync(RowDefinition definition, IEnumerable<object> keys, CancellationToken cancellationToken)
    {
        var parts = new Dictionary<ImportChildren, ILookup<object, object>>();
        foreach (var children in definition.Children)
        {
            var type = context.Model.FindEntityType(children.ChildType)!;
            var parent = type.FindProperty(children.ParentProperty)!;
            var stored = await EntityTable.Of(context, parent).LoadAsync(keys, cancellationToken);
            parts.Add(
                children,
                stored.OrderBy(child => GraphText.Of(EntityKey.Of(type, child)), StringComparer.Ordinal).ToLookup(child => parent.PropertyInfo!.GetValue(child)!));
        }

        return parts;
    }

    private static string TextOf(RowDefinition definition, RowShape shape, object entity, Func<ImportChildren, IEnumerable<object>> parts)
        => JsonSerializer.Serialize(shape.ToJson(definition.RowOf(entity, parts)));
}

/// <summary>A row of a country.</summary>
/// <param name="Type">Type of the row, as the graph names it.</param>
/// <param name="Key">Its key, as the graph writes it.</param>
/// <param name="Area">Id of the module whose reviewers look at it.</param>
/// <param name="Target">The policy target that it is about; null if none.</param>
/// <param name="Text">The row as a file would have it; null if nobody asked.</param>
internal sealed record CountryRow(string Type, string Key, string Area, PolicyTargetKey? Target, string? Text);
