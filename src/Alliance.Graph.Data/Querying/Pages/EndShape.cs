namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>Shape of an end of a page: which of the order's keys it lacks.</summary>
/// <param name="Keys">How many keys there are.</param>
/// <param name="Nulls">A bit for each of them, set if it is null.</param>
internal readonly record struct EndShape(int Keys, UInt128 Nulls)
{
    private const int MostKeys = 128;

    public static EndShape? Of(IReadOnlyList<object?>? end)
    {
        if (end is null)
        {
            return null;
        }

        if (end.Count > MostKeys)
        {
            throw new NotSupportedException(
                $"The order has {end.Count} keys, but at most {MostKeys} are told apart. Order by fewer."
            );
        }

        var nulls = UInt128.Zero;
        for (var index = 0; index < end.Count; index++)
        {
            nulls |= end[index] is null ? UInt128.One << index : UInt128.Zero;
        }

        return new EndShape(end.Count, nulls);
    }
}
