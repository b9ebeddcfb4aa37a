using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Writing;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;

namespace Alliance.Graph.Data.Submissions;

/// <summary>
/// How many rows submissions would leave their countries with, area by area: what <see cref="SubmittedRows"/> would
/// list, counted in the
/// database, with one statement for each type and one more for each type that entries write or withdraw.
/// </summary>
internal sealed class CountedRows(VisibleRows visible, OwnedRowTypes types)
{
    /// <summary>Counts them.</summary>
    /// <param name="submissions">The submissions, each with the targets of its round.</param>
    /// <param name="entries">All entries of each.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The counts by the keys of the submissions, each by area.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>>> CountAsync(
        IReadOnlyList<(string Key, CountryCode Country, IReadOnlyList<PolicyTargetKey> Targets)> submissions,
        ILookup<string, SubmissionEntry> entries,
        CancellationToken cancellationToken
    )
    {
        var countries = submissions.Select(submission => submission.Country).Distinct().ToList();
        var kept = new List<(CountryCode Country, PolicyTargetKey? Target, string Area, int Count)>();
        var written =
            new Dictionary<(string Type, string Key), (CountryCode Country, PolicyTargetKey? Target, string Area)>();
        foreach (var owned in countries.Count == 0 ? [] : types.All.Where(owned => owned.CountryProperty is not null))
        {
            var counts = await RowCounts.Of(visible, owned).CountAsync(countries, cancellationToken);
            kept.AddRange(
                counts.Select(count => (count.Country, count.Target, owned.AreaOf(count.Target), count.Count))
            );
            var keys = submissions
                .SelectMany(submission => entries[submission.Key])
                .Where(entry => entry.Type == owned.Node.Name)
                .Select(entry => entry.RowKey)
                .Distinct();
            foreach (var (key, entity) in await StoredAsync(owned, [.. keys], cancellationToken))
            {
                if (owned.CountryOf(entity) is { } country)
                {
                    written[(owned.Node.Name, key)] = (country, owned.TargetOf(entity), owned.AreaOf(entity));
                }
            }
        }

        return submissions.ToDictionary(
            submission => submission.Key,
            submission => Left(submission, kept, written, entries[submission.Key])
        );
    }

    private static IReadOnlyDictionary<string, int> Left(
        (string Key, CountryCode Country, IReadOnlyList<PolicyTargetKey> Targets) submission,
        IEnumerable<(CountryCode Country, PolicyTargetKey? Target, string Area, int Count)> kept,
        Dictionary<(string Type, string Key), (CountryCode Country, PolicyTargetKey? Target, string Area)> written,
        IEnumerable<SubmissionEntry> entries
    )
    {
        var left = new Dictionary<string, int>();
        foreach (var (_, _, area, count) in kept.Where(count => IsAsked(count.Country, count.Target)))
        {
            Add(area, count);
        }

        foreach (var entry in entries)
        {
            if (written.TryGetValue((entry.Type, entry.RowKey), out var row) && IsAsked(row.Country, row.Target))
            {
                Add(row.Area, -1);
            }

            Add(entry.Area, entry.Row is null ? 0 : 1);
        }

        return left;

        // Rows about other targets are not asked for, and so not listed.
        bool IsAsked(CountryCode country, PolicyTargetKey? target) =>
            country == submission.Country && (target is not { } own || submission.Targets.Contains(own));

        void Add(string area, int count) => left[area] = left.GetValueOrDefault(area) + count;
    }

    private async Task<IEnumerable<(string Key, object Entity)>> StoredAsync(
        OwnedRows owned,
        IReadOnlyList<string> keys,
        CancellationToken cancellationToken
    )
    {
        var values = keys.Select(key => KeyReading.Of(key, owned.Node.KeyType)).OfType<object>().ToList();
        if (values.Count == 0)
        {
            return [];
        }

        var type = visible.Context.Model.FindEntityType(owned.Definition.EntityType)!;
        var stored = await EntityTable.Of(visible, EntityKey.PropertyOf(type)).LoadAsync(values, cancellationToken);
        return stored.Select(entity => (GraphText.Of(EntityKey.Of(type, entity))!, entity));
    }
}
