using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Searching;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>Replaces what belongs to imported rows: adds, updates and removes, and leaves alone what is the same.</summary>
internal static class ChildWriter
{
    /// <summary>Marks the differences in the context.</summary>
    /// <param name="context">Context that will save them.</param>
    /// <param name="entries">Takes back the entries of those that are removed.</param>
    /// <param name="written">Takes those that are added or updated.</param>
    /// <param name="children">Which entities belong to a row.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="parentKeys">Key of each row's entity.</param>
    /// <param name="cancellationToken">Stops the import.</param>
    /// <returns>Keys of the rows whose children differ.</returns>
    public static async Task<IReadOnlyCollection<object>> ReplaceAsync(
        DbContext context,
        SearchEntryWriter entries,
        List<object> written,
        ImportChildren children,
        IReadOnlyList<ReadRow> rows,
        IReadOnlyDictionary<ReadRow, object> parentKeys,
        CancellationToken cancellationToken)
    {
        var type = context.Model.FindEntityType(children.ChildType)!;
        var parent = type.FindProperty(children.ParentProperty)!;
        var stored = (await EntityTable.Of(context, parent).LoadAsync(parentKeys.Values, cancellationToken))
            .ToDictionary(child => EntityKey.Of(type, child));

        var changed = new HashSet<object>();
        var kept = new HashSet<object>();
        foreach (var row in rows)
        {
            foreach (var child in children.Create(row.Value))
            {
                var key = EntityKey.Of(type, child);
                if (kept.Add(key) && Mark(context, type, child, stored.GetValueOrDefault(key)))
                {
                    written.Add(child);
                    changed.Add(parentKeys[row]);
                }
            }
        }

        var removed = stored.Where(entry => !kept.Contains(entry.Key)).ToList();
        foreach (var (_, child) in removed)
        {
            context.Remove(child);
            changed.Add(parent.PropertyInfo!.GetValue(child)!);
        }

        if (removed.Count > 0)
        {
            await entries.RemoveAsync(children.ChildType, removed.Select(entry => entry.Key), cancellationToken);
        }

        return changed;
    }

    private static bool Mark(DbContext context, IEntityType type, object child, object? before)
    {
        if (before is null)
        {
            context.Add(child);
            return true;
        }

        if (EntityComparison.AreEqual(type, before, child))
        {
            return false;
        }

        context.Update(child);
        return true;
    }
}
