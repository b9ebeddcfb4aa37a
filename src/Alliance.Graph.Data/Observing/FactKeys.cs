using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>
/// Commitments name what they are about by its key alone, so two facts cannot have the same. Whoever writes the second
/// one is refused; a
/// database that has both from before keeps both rows, of which the one whose type comes first is a fact.
/// </summary>
internal static class FactKeys
{
    private const int KeysPerStatement = 500;

    public static async Task<IReadOnlyList<object>> WithoutTakenAsync(
        DbContext context,
        IReadOnlyList<object> rows,
        bool isRefused,
        CancellationToken cancellationToken
    )
    {
        var taken = new Dictionary<string, Fact>(StringComparer.Ordinal);
        var faults = new List<ImportFault>();
        var kept = new List<object>();
        foreach (var keys in rows.OfType<Fact>().Select(fact => fact.Key).Distinct().Chunk(KeysPerStatement))
        {
            foreach (
                var fact in await context
                    .Set<Fact>()
                    .AsNoTracking()
                    .Where(fact => keys.Contains(fact.Key))
                    .ToListAsync(cancellationToken)
            )
            {
                taken.Add(fact.Key, fact);
            }
        }

        foreach (var row in rows)
        {
            if (row is not Fact fact || taken.TryAdd(fact.Key, fact))
            {
                kept.Add(row);
            }
            else
            {
                faults.Add(Fault(fact, taken[fact.Key]));
            }
        }

        return isRefused && faults.Count > 0 ? throw new ImportException(faults) : kept;
    }

    private static ImportFault Fault(Fact fact, Fact other) =>
        new(
            fact.Type,
            null,
            $"The key '{fact.Key}' belongs to a '{other.Type}' already, and commitments name what they are about by its key alone. Give the row another key."
        );
}
