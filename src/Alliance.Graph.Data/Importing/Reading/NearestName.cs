namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The nearest name, if no more than two or a third of its letters would have to change; otherwise null.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> names) =>
        names
            .Select(candidate =>
                (Name: candidate, Distance: Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant()))
            )
            .Where(candidate =>
                candidate.Distance <= Math.Max(2, candidate.Name.Length / 3)
                && candidate.Distance < candidate.Name.Length
            )
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    // Levenshtein: the least number of letters to insert, delete or replace.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
