using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Importing;

/// <summary>Checks that what rows refer to is in the database or in the same import, and agrees with them.</summary>
/// <param name="context">Asks the database.</param>
/// <param name="definitions">All rows that there can be.</param>
/// <param name="groups">The rows that are checked.</param>
/// <param name="words">Tells people.</param>
internal sealed class ReferenceCheck(
    DbContext context,
    IReadOnlyList<RowDefinition> definitions,
    IReadOnlyList<CheckedRows> groups,
    ReferenceWords words
)
{
    private const int KeysPerStatement = 1000;

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (
            var references in groups
                .SelectMany(group =>
                    group.Files.SelectMany(file =>
                        file.Definition.References.Select(reference => new Asked(group, file, reference))
                    )
                )
                .GroupBy(asked => asked.Reference.Target)
        )
        {
            await CheckAsync(references.Key, [.. references.GroupBy(asked => asked.Group)], cancellationToken);
        }

        await new AgreementCheck(context, groups).CheckAsync(cancellationToken);
        await new StoredAgreementCheck(context, definitions, groups).CheckAsync(cancellationToken);
    }

    private async Task CheckAsync(
        Type target,
        IReadOnlyList<IGrouping<CheckedRows, Asked>> references,
        CancellationToken cancellationToken
    )
    {
        var missing = references
            .Where(group => IsComplete(group.Key, target))
            .ToDictionary(group => group, group => MissingIn(group, target));
        var existing = new HashSet<object>();
        var table = EntityTable.Of(context, EntityKey.PropertyOf(context.Model.FindEntityType(target)!));
        foreach (var keys in missing.Values.SelectMany(keys => keys).Distinct().Chunk(KeysPerStatement))
        {
            existing.UnionWith(await table.ExistingAsync(keys, cancellationToken));
        }

        foreach (var (group, keys) in missing)
        {
            var withdrawal = group.Key.Withdrawal;
            keys.RemoveWhere(key => existing.Contains(key) && withdrawal?.Has(target, key) != true);
            foreach (var (file, reference) in group.Select(asked => (asked.File, asked.Reference)))
            {
                foreach (var row in file.Rows)
                {
                    foreach (var key in reference.Keys(row.Value).Where(keys.Contains))
                    {
                        file.AddFault(
                            row.Number,
                            reference.Field,
                            withdrawal?.Has(target, key) == true
                                ? words.Withdrawn(target, key)
                                : words.Unknown(target, key)
                        );
                    }
                }
            }
        }
    }

    /// <summary>
    /// Of a file that could not be read to its end the fault is reported; what the unread part holds would only be
    /// guessed.
    /// </summary>
    private static bool IsComplete(CheckedRows group, Type target) =>
        group.Files.All(file => file.IsComplete || file.Definition.EntityType != target);

    /// <summary>The keys that the rows refer to and the group does not have itself.</summary>
    private static HashSet<object> MissingIn(IGrouping<CheckedRows, Asked> group, Type target)
    {
        var sources = group.Key.Files.Where(file => file.Definition.EntityType == target).ToList();
        return group
            .SelectMany(asked => asked.File.Rows.SelectMany(row => asked.Reference.Keys(row.Value)))
            .Where(key => !sources.Exists(file => file.Keys.ContainsKey(key)))
            .ToHashSet();
    }

    private sealed record Asked(CheckedRows Group, ReadFile File, ImportReference Reference);
}
