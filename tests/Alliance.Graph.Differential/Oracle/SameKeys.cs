namespace Alliance.Graph.Differential.Oracle;

/// <summary>Whether the keys of two groups are the same.</summary>
internal sealed class SameKeys : IEqualityComparer<IReadOnlyList<object?>>
{
    /// <summary>
    /// A value that equals another one exactly if the graph calls them the same. C# thinks nothing of an address's
    /// fragment.
    /// </summary>
    public static object? Comparable(object? value) => value is Uri link ? link.AbsoluteUri : value;

    public bool Equals(IReadOnlyList<object?>? one, IReadOnlyList<object?>? other) =>
        one!.Select(Comparable).SequenceEqual(other!.Select(Comparable));

    public int GetHashCode(IReadOnlyList<object?> keys)
    {
        var hash = default(HashCode);
        foreach (var key in keys)
        {
            hash.Add(Comparable(key));
        }

        return hash.ToHashCode();
    }
}
