namespace Alliance.Graph.Data.Reading;

/// <summary>
/// A list, or the lists of some parents together, would have more groups than are calculated with those without rows.
/// </summary>
/// <param name="count">How many there would be of one list.</param>
/// <param name="parents">How many parents have such a list; 1 at the root.</param>
public sealed class KnownGroupsException(long count, int parents)
    : Exception($"There are {count} combinations of known keys, for each of {parents} lists.")
{
    /// <summary>How many there would be of one list.</summary>
    public long Count => count;

    /// <summary>How many lists there are.</summary>
    public int Parents => parents;
}
