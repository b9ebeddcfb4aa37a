namespace Alliance.Graph.Data.Releases;

/// <summary>The order of names of releases: numbers by their value, so that 2026-10 stands behind 2026-9.</summary>
public static class ReleaseOrder
{
    /// <summary>From early to late.</summary>
    public static IComparer<string> ByName { get; } =
        Comparer<string>.Create(
            (one, other) =>
            {
                var (left, right) = (one.Split('-', '.'), other.Split('-', '.'));
                for (var place = 0; place < Math.Min(left.Length, right.Length); place++)
                {
                    var order =
                        long.TryParse(left[place], out var first) && long.TryParse(right[place], out var second)
                            ? first.CompareTo(second)
                            : string.CompareOrdinal(left[place], right[place]);
                    if (order != 0)
                    {
                        return order;
                    }
                }

                return left.Length != right.Length
                    ? left.Length.CompareTo(right.Length)
                    : string.CompareOrdinal(one, other);
            }
        );
}
