using System.Text.Json;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Submissions;

/// <summary>
/// The rows that countries have in the graph and a caller can see, as files of an import would have them.
/// </summary>
internal sealed class CountryRows(VisibleRows visible, OwnedRowTypes types)
{
    /// <summary>Reads them, with as many statements as there are types.</summary>
    /// <param name="countries">The countries.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The rows by country, in the order of their types and keys.</returns>
    public async Task<ILookup<CountryCode, CountryRow>> ReadAsync(
        IReadOnlyList<CountryCode> countries,
        CancellationToken cancellationToken
    )
    {
        var model = visible.Context.Model;
        var rows = new List<(CountryCode Country, CountryRow Row)>();
        foreach (var owned in countries.Count == 0 ? [] : types.All.Where(owned => owned.CountryProperty is not null))
        {
            var type = model.FindEntityType(owned.Definition.EntityType)!;
            var entities = await EntityTable
                .Of(visible, type.FindProperty(owned.CountryProperty!)!)
                .LoadAsync(countries.Cast<object>(), cancellationToken);
            var keyed = entities.Select(entity => (Entity: entity, Key: EntityKey.Of(type, entity))).ToList();
            var texts = await new StoredRows(
                owned.Definition,
                model,
                property => EntityTable.Of(visible, property)
            ).ReadAsync(entities, cancellationToken);
            rows.AddRange(
                keyed
                    .Select(row =>
                        (
                            owned.CountryOf(row.Entity)!.Value,
                            new CountryRow(
                                owned.Node.Name,
                                GraphText.Of(row.Key)!,
                                owned.AreaOf(row.Entity),
                                owned.TargetOf(row.Entity),
                                JsonSerializer.Serialize(texts[row.Key])
                            )
                        )
                    )
                    .OrderBy(row => row.Item2.Key, StringComparer.Ordinal)
            );
        }

        return rows.ToLookup(row => row.Country, row => row.Row);
    }
}

/// <summary>A row of a country.</summary>
/// <param name="Type">Type of the row, as the graph names it.</param>
/// <param name="Key">Its key, as the graph writes it.</param>
/// <param name="Area">Id of the module whose reviewers look at it.</param>
/// <param name="Target">The policy target that it is about; null if none.</param>
/// <param name="Text">The row as a file would have it.</param>
internal sealed record CountryRow(string Type, string Key, string Area, PolicyTargetKey? Target, string Text);
