namespace Alliance.Graph.Differential.Oracle;

/// <summary>Something to order by.</summary>
/// <param name="Read">The value, from what is ordered.</param>
/// <param name="IsDescending">Whether the largest comes first.</param>
internal sealed record OrderKey(Func<object, object?> Read, bool IsDescending)
{
    /// <summary>Compares by one key after the other.</summary>
    public static int Compare(IReadOnlyList<OrderKey> keys, IReadOnlyList<object?> one, IReadOnlyList<object?> other)
    {
        for (var index = 0; index < keys.Count; index++)
        {
            var difference = Meaning.Compare(one[index], other[index], keys[index].IsDescending);
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }
}
