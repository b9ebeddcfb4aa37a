using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Checks that no two rows, and no two things within rows, become the same entity: between the files, and with what
/// other
/// rows of the database own. Two rows of one file were found when it was read.
/// </summary>
internal sealed class DuplicateCheck(DbContext context, ComposedGraph graph, IReadOnlyList<CheckedRows> groups)
{
    private const int KeysPerStatement = 1000;

    private readonly RowNames _names = new(graph, context.Model);
    private readonly List<(EntityTable Table, List<object> Keys)> _released = [];

    /// <summary>
    /// Takes out what belongs to rows that are withdrawn and stands where other rows write: they make room before
    /// anything is written.
    /// </summary>
    public async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        foreach (var (table, keys) in _released)
        {
            await table.DeleteAsync(keys, cancellationToken);
        }
    }

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (
            var sameEntity in groups
                .SelectMany(group => group.Files.GroupBy(file => file.Definition.EntityType))
                .Where(files => files.Count() > 1)
        )
        {
            CheckRows([.. sameEntity]);
        }

        foreach (
            var sameEntity in groups
                .SelectMany(group =>
                    group.Files.SelectMany(file =>
                        file.Definition.Children.Select(children => (Group: group, File: file, Children: children))
                    )
                )
                .GroupBy(entry => entry.Children.ChildType)
        )
        {
            var type = context.Model.FindEntityType(sameEntity.Key)!;
            var made = sameEntity
                .GroupBy(entry => entry.Group, entry => (entry.File, entry.Children))
                .Select(group => (group.Key.Withdrawal, CheckChildren(type, group)))
                .ToList();
            await CheckStoredAsync(type, made, cancellationToken);
        }

        await new UniqueCheck(context, groups).CheckAsync(cancellationToken);
    }

    private static void CheckRows(IReadOnlyList<ReadFile> files)
    {
        var first = new Dictionary<object, (ReadFile File, int Row)>();
        foreach (var file in files)
        {
            foreach (var (key, row) in file.Keys.Where(entry => !first.TryAdd(entry.Key, (file, entry.Value))))
            {
                file.AddFault(
                    row,
                    file.Definition.KeyField,
                    $"Row {first[key].Row} of '{first[key].File.Source.Place}' has the same key, {KeyText.Of(key)}, and both would become the same {file.Definition.EntityType.Name}. Give one of them another key, or remove it."
                );
            }
        }
    }

    private static Dictionary<object, Child> CheckChildren(
        IEntityType type,
        IEnumerable<(ReadFile File, ImportChildren Children)> sources
    )
    {
        var first = new Dictionary<object, Child>();
        foreach (var (file, children) in sources)
        {
            foreach (var row in file.SoundRows.ToList())
            {
                var index = 0;
                foreach (var entity in children.Create(row.Value))
                {
                    var child = new Child(
                        file,
                        row.Number,
                        $"{children.Field}[{index++}]",
                        file.Definition.Key(row.Value)!,
                        children
                    );
                    var key = EntityKey.Of(type, entity);
                    if (!first.TryAdd(key, child))
                    {
                        var other = first[key];
                        file.AddFault(
                            row.Number,
                            child.Field,
                            $"{(other.File == file ? "" : $"'{other.File.Source.Place}', ")}row {other.Row}, {other.Field} makes the same {type.ClrType.Name}{Named(key)}. {Remedy(other, child)}"
                        );
                    }
                }
            }
        }

        return first;
    }

    /// <summary>
    /// Only where the key does not hold the owner's as a column of its own: there, no two owners can have the same.
    /// </summary>
    private async Task CheckStoredAsync(
        IEntityType type,
        IReadOnlyList<(Withdrawal? Withdrawal, Dictionary<object, Child> Children)> made,
        CancellationToken cancellationToken
    )
    {
        if (type.FindPrimaryKey() is not { Properties: [var key] })
        {
            return;
        }

        var released = new List<object>();
        var table = EntityTable.Of(context, key);
        foreach (var keys in made.SelectMany(group => group.Children.Keys).Distinct().Chunk(KeysPerStatement))
        {
            foreach (var stored in await table.LoadAsync(keys, cancellationToken))
            {
                foreach (var (withdrawal, children) in made)
                {
                    if (
                        children.TryGetValue(EntityKey.Of(type, stored), out var child)
                        && !Fits(type, stored, child, withdrawal)
                    )
                    {
                        released.Add(EntityKey.Of(type, stored));
                    }
                }
            }
        }

        if (released.Count > 0)
        {
            _released.Add((table, released));
        }
    }

    /// <summary>
    /// Whether the place is the child's own or another's, which is a fault of the child; false if who has it is
    /// withdrawn, and so makes room.
    /// </summary>
    private bool Fits(IEntityType type, object stored, Child child, Withdrawal? withdrawal)
    {
        if (Equals(type.FindProperty(child.Children.ParentProperty)!.PropertyInfo!.GetValue(stored), child.Owner))
        {
            return true;
        }

        if (_names.OwnerOf(stored) is { } owner && withdrawal?.Has(owner.Definition.EntityType, owner.Key) == true)
        {
            return false;
        }

        child.File.AddFault(
            child.Row,
            child.Field,
            $"{_names.Of(stored)} of the database is the same {type.ClrType.Name}{Named(EntityKey.Of(type, stored))}. Give this row another key."
        );
        return true;
    }

    private static string Named(object key) => key is string ? $" {KeyText.Of(key)}" : "";

    private static string Remedy(Child one, Child other) =>
        Equals(one.Owner, other.Owner) && one.Children == other.Children
            ? "Keep one of them."
            : "Give one of the two rows another key.";

    private sealed record Child(ReadFile File, int Row, string Field, object Owner, ImportChildren Children);
}
