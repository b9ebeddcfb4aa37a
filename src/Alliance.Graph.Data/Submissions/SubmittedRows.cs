using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Puts entries over the rows that a country has.</summary>
internal static class SubmittedRows
{
    /// <summary>The rows, by type and key; types that no row has yet come last.</summary>
    /// <param name="stored">What the country has.</param>
    /// <param name="targets">The targets of the round; rows about others are not asked for.</param>
    /// <param name="entries">The entries.</param>
    public static IReadOnlyList<SubmissionRow> Of(
        IEnumerable<CountryRow> stored,
        IReadOnlyList<PolicyTargetKey> targets,
        IEnumerable<SubmissionEntry> entries
    )
    {
        var left = entries
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .DistinctBy(entry => (entry.Type, entry.RowKey))
            .ToDictionary(entry => (entry.Type, entry.RowKey));
        var rows = new List<SubmissionRow>();
        foreach (var row in stored.Where(row => row.Target is not { } target || targets.Contains(target)))
        {
            left.Remove((row.Type, row.Key), out var entry);
            rows.Add(
                new SubmissionRow
                {
                    Type = row.Type,
                    Key = row.Key,
                    Area = entry?.Area ?? row.Area,
                    Standing =
                        entry is null ? RowStanding.Kept
                        : entry.Row is null ? RowStanding.Withdrawn
                        : RowStanding.Changed,
                    Row = entry?.Row ?? row.Text,
                    EntryKey = entry?.Key,
                    EntryVersion = entry?.Version,
                }
            );
        }

        var order = rows.Select(row => row.Type)
            .Distinct()
            .Select((type, place) => (type, place))
            .ToDictionary(type => type.type, type => type.place);
        return
        [
            .. rows.Concat(
                    left.Values.Select(entry => new SubmissionRow
                    {
                        Type = entry.Type,
                        Key = entry.RowKey,
                        Area = entry.Area,
                        Standing = entry.Row is null ? RowStanding.Withdrawn : RowStanding.Added,
                        Row = entry.Row,
                        EntryKey = entry.Key,
                        EntryVersion = entry.Version,
                    })
                )
                .OrderBy(row => order.GetValueOrDefault(row.Type, int.MaxValue))
                .ThenBy(row => row.Type, StringComparer.Ordinal)
                .ThenBy(row => row.Key, StringComparer.Ordinal),
        ];
    }
}
