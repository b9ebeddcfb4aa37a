using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>
/// Replaces what belongs to imported rows: adds, updates and removes, and leaves alone what is the same.
/// </summary>
internal static class ChildWriter
{
    /// <summary>Marks the differences in the context.</summary>
    /// <param name="context">Context that will save them.</param>
    /// <param name="entries">Takes back the entries of those that are removed.</param>
    /// <param name="revision">Is told of them.</param>
    /// <param name="written">Takes those that are added or updated.</param>
    /// <param name="children">Which entities belong to a row.</param>
    /// <param name="rows">The rows with their entities.</param>
    /// <param name="parentKeys">Key of each row's entity.</param>
    /// <param name="submission">Key of the submission that a row comes from; null if it comes from none.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <returns>Keys of the rows whose children differ.</returns>
    public static async Task<IReadOnlyCollection<object>> ReplaceAsync(
        DbContext context,
        SearchEntryWriter entries,
        RevisionWriter revision,
        List<object> written,
        ImportChildren children,
        IReadOnlyDictionary<ReadRow, object> rows,
        IReadOnlyDictionary<ReadRow, object> parentKeys,
        Func<ReadRow, string?> submission,
        CancellationToken cancellationToken
    )
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        var parent = type.FindProperty(children.ParentProperty)!.PropertyInfo!;
        var stored = (
            await EntityTable
                .Of(context, type.FindProperty(children.ParentProperty)!)
                .LoadAsync(parentKeys.Values, cancellationToken)
        ).ToDictionary(child => EntityKey.Of(type, child));

        var changed = new HashSet<object>();
        var made = new Dictionary<object, object>();
        var stamp = new ProvenanceStamp(type);
        foreach (var row in rows.Keys)
        {
            foreach (var child in children.Create(row.Value))
            {
                var key = EntityKey.Of(type, child);
                if (made.TryAdd(key, child) && Mark(child, stored.GetValueOrDefault(key), submission(row)))
                {
                    written.Add(child);
                    changed.Add(parentKeys[row]);
                }
            }
        }

        var removed = stored.Where(entry => !made.ContainsKey(entry.Key)).ToList();
        foreach (var (_, child) in removed)
        {
            context.Remove(child);
            revision.Withdraw(child);
            changed.Add(parent.GetValue(child)!);
        }

        if (removed.Count > 0)
        {
            await entries.RemoveAsync(children.ChildType, removed.Select(entry => entry.Key), cancellationToken);
        }

        if (changed.Count > 0 && revision.ArePart(children.ChildType))
        {
            TellParts();
        }

        return changed;

        void TellParts()
        {
            var (before, after) = (
                stored.Values.ToLookup(child => parent.GetValue(child)!),
                made.Values.ToLookup(child => parent.GetValue(child)!)
            );
            foreach (var (row, owner) in rows.Where(row => changed.Contains(parentKeys[row.Key])))
            {
                revision.ChangeParts(
                    owner,
                    children.ChildType,
                    children.Field,
                    before[parentKeys[row]],
                    after[parentKeys[row]]
                );
            }
        }

        bool Mark(object child, object? before, string? source)
        {
            stamp.Keep(child, before);
            if (before is not null && EntityComparison.AreEqual(type, before, child))
            {
                return false;
            }

            stamp.Set(child, source);
            if (before is null)
            {
                context.Add(child);
                revision.Insert(child);
            }
            else
            {
                context.Update(child);
                revision.Change(before, child);
            }

            return true;
        }
    }
}
