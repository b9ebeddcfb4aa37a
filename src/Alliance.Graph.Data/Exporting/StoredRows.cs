using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Exporting;

/// <summary>Makes the rows again of which stored entities were made, with what belongs to them.</summary>
/// <param name="definition">All that is known about the rows.</param>
/// <param name="model">The model.</param>
/// <param name="tableOf">The table in which an entity is found by a property.</param>
internal sealed class StoredRows(RowDefinition definition, IModel model, Func<IProperty, EntityTable> tableOf)
{
    private readonly RowShape _shape = RowShape.Of(definition.RowType);

    /// <summary>The rows as a file would have them, by the keys of the entities.</summary>
    public async Task<IReadOnlyDictionary<object, JsonObject>> ReadAsync(
        IReadOnlyList<object> entities,
        CancellationToken cancellationToken
    )
    {
        var type = model.FindEntityType(definition.EntityType)!;
        var keyed = entities.ToDictionary(entity => EntityKey.Of(type, entity));
        var parts = new Dictionary<ImportChildren, ILookup<object, object>>();
        foreach (var children in definition.Children)
        {
            parts.Add(children, await PartsAsync(children, keyed.Keys, cancellationToken));
        }

        return keyed.ToDictionary(
            row => row.Key,
            row => _shape.ToJson(definition.RowOf(row.Value, children => parts[children][row.Key]))
        );
    }

    private async Task<ILookup<object, object>> PartsAsync(
        ImportChildren children,
        IEnumerable<object> keys,
        CancellationToken cancellationToken
    )
    {
        var type = model.FindEntityType(children.ChildType)!;
        var parent = type.FindProperty(children.ParentProperty)!;
        var stored = await tableOf(parent).LoadAsync(keys, cancellationToken);
        // By each part of the key: databases hand over rows without an order as they please.
        return type.FindPrimaryKey()!
            .Properties.Aggregate(
                stored.OrderBy(_ => 0),
                (ordered, part) =>
                    ordered.ThenBy(child => GraphText.Of(part.PropertyInfo!.GetValue(child)), StringComparer.Ordinal)
            )
            .ToLookup(child => parent.PropertyInfo!.GetValue(child)!);
    }
}
