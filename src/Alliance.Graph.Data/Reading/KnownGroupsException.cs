using Alliance.Graph.Data.Querying.Grouping;

namespace Alliance.Graph.Data.Reading;

/// <summary>A list would have more than <see cref="KnownKeys.Maximum"/> groups with those without rows.</summary>
/// <param name="count">How many.</param>
public sealed class KnownGroupsException(int count) : Exception($"There are {count} combinations of known keys, more than {KnownKeys.Maximum}.")
{
    /// <summary>How many there would be.</summary>
    public int Count => count;
}
