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
    public async Task<IReadOnlyList<FieldChange>> OfAsync(RowDefinition definition, object key, object? row, CancellationToken cancellationToken)
    {
        var entityType = context.Model.FindEntityType(definition.EntityType)!;
        var stored = (await EntityTable.Of(context, EntityKey.PropertyOf(entityType)).LoadAsync([key], cancellationToken)).SingleOrDefault();
        var entity = row is null ? null : definition.Map(row);
        if (entity is IVersioned versioned && stored is IVersioned before)
        {
            (versioned.Version, versioned.ChangedAt, versioned.ChangedBy) = (before.Version, before.ChangedAt, before.ChangedBy);
        }

        var differences = types.Find(definition.EntityType)!.Differences(stored, entity).ToList();
        foreach (var children in definition.Children)
        {
            differences.AddRange(await OfChildrenAsync(definition, children, key, row, cancellationToken));
        }

        return differences;
    }

    private async Task<IEnumerable<FieldChange>> OfChildrenAsync(
        RowDefinition definition, ImportChildren children, object key, object? row, CancellationToken cancellationToken)
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        var stored = await EntityTable.Of(context, type.FindProperty(children.ParentProperty)!).LoadAsync([key], cancellationToken);
        var made = row is null ? [] : children.Create(row).ToList();
        if (types.Find(children.ChildType) is not { } node)
        {
            var parts = types.PartsOf(definition.EntityType, children.ChildType, children.Field);
            var (from, to) = (parts?.TextOf(stored), parts?.TextOf(made));
            return from == to ? [] : [new FieldChange { Field = parts!.Field, From = from, To = to }];
        }

        // They say which part it is, which the field does already.
        string[] known = [node.NameOf(EntityKey.PropertyOf(type).Name), node.NameOf(children.ParentProperty)];
        var (before, after) = (stored.ToDictionary(child => EntityKey.Of(type, child)), made.DistinctBy(child => EntityKey.Of(type, child)).ToDictionary(child => EntityKey.Of(type, child)));
        return before.Keys.Union(after.Keys)
            .OrderBy(child => GraphText.Of(child), StringComparer.Ordinal)
            .SelectMany(child => node.Differences(before.GetValueOrDefault(child), after.GetValueOrDefault(child))
                .Where(change => !known.Contains(change.Field))
                .Select(change => new FieldChange { Field = $"{children.Field}[{GraphText.Of(child)}].{change.Field}", From = change.From, To = change.To }));
    }
}
