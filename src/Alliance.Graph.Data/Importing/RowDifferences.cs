using System.Text.Json;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>In what a row differs from what is stored under its key, with what belongs to it.</summary>
internal sealed class RowDifferences(DbContext context, RevisedTypes types)
{
    /// <summary>The fields that differ, with what is stored and what the row says.</summary>
    /// <param name="definition">All that is known about such rows.</param>
    /// <param name="key">The key.</param>
    /// <param name="row">The row; null if it goes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<FieldChange>> OfAsync(
        RowDefinition definition,
        object key,
        object? row,
        CancellationToken cancellationToken
    ) => (await OfAsync([(definition, key, row)], cancellationToken)).Single();

    /// <summary>
    /// The same of many rows, with as many statements as there are kinds of rows and of what belongs to them.
    /// </summary>
    /// <returns>The fields of each, in the order of the rows.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<FieldChange>>> OfAsync(
        IReadOnlyList<(RowDefinition Definition, object Key, object? Row)> rows,
        CancellationToken cancellationToken
    )
    {
        var found = new IReadOnlyList<FieldChange>[rows.Count];
        foreach (
            var sameKind in rows.Select((row, index) => (row.Definition, row.Key, row.Row, Index: index))
                .GroupBy(row => row.Definition)
        )
        {
            var keys = sameKind.Select(row => row.Key).Distinct().ToList();
            var type = context.Model.FindEntityType(sameKind.Key.EntityType)!;
            var stored = (
                await EntityTable.Of(context, EntityKey.PropertyOf(type)).LoadAsync(keys, cancellationToken)
            ).ToDictionary(entity => EntityKey.Of(type, entity));
            var parts = new Dictionary<ImportChildren, ILookup<object, object>>();
            foreach (var children in sameKind.Key.Children)
            {
                parts[children] = await PartsAsync(children, keys, cancellationToken);
            }

            foreach (var row in sameKind)
            {
                found[row.Index] = Differences(
                    sameKind.Key,
                    stored.GetValueOrDefault(row.Key),
                    children => [.. parts[children][row.Key]],
                    row.Row
                );
            }
        }

        return found;
    }

    /// <summary>The fields in which two rows differ, with what the one and what the other says.</summary>
    /// <param name="definition">All that is known about such rows.</param>
    /// <param name="before">The one, as a file would have it; null if there is none.</param>
    /// <param name="after">The other.</param>
    public IReadOnlyList<FieldChange> Between(RowDefinition definition, string? before, object after)
    {
        var first = before is null
            ? null
            : new RowReader(definition).Read(JsonDocument.Parse(before).RootElement, (_, _) => { });
        return
        [
            .. types
                .Find(definition.EntityType)!
                .Differences(first is null ? null : definition.Map(first), definition.Map(after)),
            .. definition.Children.SelectMany(children =>
                OfChildren(definition, children, Made(children, first), Made(children, after))
            ),
        ];
    }

    private List<FieldChange> Differences(
        RowDefinition definition,
        object? stored,
        Func<ImportChildren, IReadOnlyList<object>> partsOf,
        object? row
    )
    {
        var entity = row is null ? null : definition.Map(row);
        if (entity is IVersioned versioned && stored is IVersioned before)
        {
            (versioned.Version, versioned.ChangedAt, versioned.ChangedBy) = (
                before.Version,
                before.ChangedAt,
                before.ChangedBy
            );
        }

        if (entity is not null)
        {
            new ProvenanceStamp(context.Model.FindEntityType(definition.EntityType)!).Keep(entity, stored);
        }

        return
        [
            .. types.Find(definition.EntityType)!.Differences(stored, entity),
            .. definition.Children.SelectMany(children =>
                OfChildren(definition, children, partsOf(children), Made(children, row))
            ),
        ];
    }

    private async Task<ILookup<object, object>> PartsAsync(
        ImportChildren children,
        IReadOnlyList<object> keys,
        CancellationToken cancellationToken
    )
    {
        var parent = context.Model.FindEntityType(children.ChildType)!.FindProperty(children.ParentProperty)!;
        return (await EntityTable.Of(context, parent).LoadAsync(keys, cancellationToken)).ToLookup(child =>
            parent.PropertyInfo!.GetValue(child)!
        );
    }

    private static IReadOnlyList<object> Made(ImportChildren children, object? row) =>
        row is null ? [] : [.. children.Create(row)];

    private IEnumerable<FieldChange> OfChildren(
        RowDefinition definition,
        ImportChildren children,
        IReadOnlyList<object> stored,
        IReadOnlyList<object> made
    )
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        if (types.Find(children.ChildType) is not { } node)
        {
            var parts = types.PartsOf(definition.EntityType, children.ChildType, children.Field);
            var (from, to) = (parts?.TextOf(stored), parts?.TextOf(made));
            return from == to
                ? []
                :
                [
                    new FieldChange
                    {
                        Field = parts!.Field,
                        From = from,
                        To = to,
                    },
                ];
        }

        // They say which part it is, which the field does already.
        string[] known = [node.NameOf(EntityKey.PropertyOf(type).Name), node.NameOf(children.ParentProperty)];
        var (before, after) = (
            stored.ToDictionary(child => EntityKey.Of(type, child)),
            made.DistinctBy(child => EntityKey.Of(type, child)).ToDictionary(child => EntityKey.Of(type, child))
        );
        var stamp = new ProvenanceStamp(type);
        foreach (var (child, entity) in after)
        {
            stamp.Keep(entity, before.GetValueOrDefault(child));
        }

        return before
            .Keys.Union(after.Keys)
            .OrderBy(child => GraphText.Of(child), StringComparer.Ordinal)
            .SelectMany(child =>
                node.Differences(before.GetValueOrDefault(child), after.GetValueOrDefault(child))
                    .Where(change => !known.Contains(change.Field))
                    .Select(change => new FieldChange
                    {
                        Field = $"{children.Field}[{GraphText.Of(child)}].{change.Field}",
                        From = change.From,
                        To = change.To,
                    })
            );
    }
}
