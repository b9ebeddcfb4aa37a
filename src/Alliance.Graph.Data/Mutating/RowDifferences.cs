using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Mutating;

/// <summary>In what a row that somebody sends differs from what is stored, with what belongs to it.</summary>
internal sealed class RowDifferences(DbContext context, RevisedTypes types)
{
    public async Task<IReadOnlyList<FieldDifference>> OfAsync(InputRow row, object stored, CancellationToken cancellationToken)
    {
        var entity = row.Entity;
        if (entity is IVersioned versioned && stored is IVersioned before)
        {
            (versioned.Version, versioned.ChangedAt, versioned.ChangedBy) = (before.Version, before.ChangedAt, before.ChangedBy);
        }

        var differences = types.Find(entity.GetType())!.Differences(stored, entity).Select(change => new FieldDifference(change.Field, change.To, change.From)).ToList();
        foreach (var children in row.Input.Definition.Children)
        {
            differences.AddRange(await OfChildrenAsync(row, children, cancellationToken));
        }

        return differences;
    }

    private async Task<IEnumerable<FieldDifference>> OfChildrenAsync(InputRow row, ImportChildren children, CancellationToken cancellationToken)
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        var stored = await EntityTable.Of(context, type.FindProperty(children.ParentProperty)!).LoadAsync([row.Key], cancellationToken);
        var made = children.Create(row.Value).ToList();
        if (types.Find(children.ChildType) is not { } node)
        {
            var parts = types.PartsOf(row.Input.Definition.EntityType, children.ChildType, children.Field);
            var (yours, theirs) = (parts?.TextOf(made), parts?.TextOf(stored));
            return yours == theirs ? [] : [new FieldDifference(parts!.Field, yours, theirs)];
        }

        // They say which part it is, which the field does already.
        string[] known = [node.NameOf(EntityKey.PropertyOf(type).Name), node.NameOf(children.ParentProperty)];
        var (mine, other) = (made.ToDictionary(child => EntityKey.Of(type, child)), stored.ToDictionary(child => EntityKey.Of(type, child)));
        return mine.Keys.Union(other.Keys)
            .OrderBy(key => GraphText.Of(key), StringComparer.Ordinal)
            .SelectMany(key => node.Differences(other.GetValueOrDefault(key), mine.GetValueOrDefault(key))
                .Where(change => !known.Contains(change.Field))
                .Select(change => new FieldDifference($"{children.Field}[{GraphText.Of(key)}].{change.Field}", change.To, change.From)));
    }
}
