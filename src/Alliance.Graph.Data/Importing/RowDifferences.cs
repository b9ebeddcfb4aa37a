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
    public async Task<IReadOnlyList<FieldChange>> OfAsync(RowDefinition definition, object key, object? row, CancellationToken cancellationToken)
    {
        var entityType = context.Model.FindEntityType(definition.EntityType)!;
        var stored = (await EntityTable.Of(context, EntityKey.PropertyOf(entityType)).LoadAsync([key], cancellationToken)).SingleOrDefault();
        var entity = row is null ? null : definition.Map(row);
        if (entity is IVersioned versioned && stored is IVersioned before)
        {
            (versioned.Version, versioned.ChangedAt, versioned.ChangedBy) = (before.Version, before.ChangedAt, before.ChangedBy);
        }

        if (entity is not null)
        {
            new ProvenanceStamp(entityType).Keep(entity, stored);
        }

        var differences = types.Find(definition.EntityType)!.Differences(stored, entity).ToList();
        foreach (var children in definition.Children)
        {
            var type = context.Model.FindEntityType(children.ChildType)!;
            differences.AddRange(OfChildren(
                definition,
                children,
                await EntityTable.Of(context, type.FindProperty(children.ParentProperty)!).LoadAsync([key], cancellationToken),
                Made(children, row)));
        }

        return differences;
    }

    /// <summary>The fields in which two rows differ, with what the one and what the other says.</summary>
    /// <param name="definition">All that is known about such rows.</param>
    /// <param name="before">The one, as a file would have it; null if there is none.</param>
    /// <param name="after">The other.</param>
    public IReadOnlyList<FieldChange> Between(RowDefinition definition, string? before, object after)
    {
        var first = before is null ? null : new RowReader(definition).Read(JsonDocument.Parse(before).RootElement, (_, _) => { });
        return
        [
            .. types.Find(definition.EntityType)!.Differences(first is null ? null : definition.Map(first), definition.Map(after)),
            .. definition.Children.SelectMany(children => OfChildren(definition, children, Made(children, first), Made(children, after))),
        ];
    }

    private static IReadOnlyList<object> Made(ImportChildren children, object? row) => row is null ? [] : [.. children.Create(row)];

    private IEnumerable<FieldChange> OfChildren(RowDefinition definition, ImportChildren children, IReadOnlyList<object> stored, IReadOnlyList<object> made)
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        if (types.Find(children.ChildType) is not { } node)
        {
            var parts = types.PartsOf(definition.EntityType, children.ChildType, children.Field);
            var (from, to) = (parts?.TextOf(stored), parts?.TextOf(made));
            return from == to ? [] : [new FieldChange { Field = parts!.Field, From = from, To = to }];
        }

        // They say which part it is, which the field does already.
        string[] known = [node.NameOf(EntityKey.PropertyOf(type).Name), node.NameOf(children.ParentProperty)];
        var (before, after) = (stored.ToDictionary(child => EntityKey.Of(type, child)), made.DistinctBy(child => EntityKey.Of(type, child)).ToDictionary(child => EntityKey.Of(type, child)));
        var stamp = new ProvenanceStamp(type);
        foreach (var (child, entity) in after)
        {
            stamp.Keep(entity, before.GetValueOrDefault(child));
        }

        return before.Keys.Union(after.Keys)
            .OrderBy(child => GraphText.Of(child), StringComparer.Ordinal)
            .SelectMany(child => node.Differences(before.GetValueOrDefault(child), after.GetValueOrDefault(child))
                .Where(change => !known.Contains(change.Field))
                .Select(change => new FieldChange { Field = $"{children.Field}[{GraphText.Of(child)}].{change.Field}", From = change.From, To = change.To }));
    }
}
