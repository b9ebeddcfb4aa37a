namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>
/// Two values of a row compared with two others at once, the first ones first: <c>(a, b) &gt; (x, y)</c>, for which
/// both databases
/// begin to read in the middle of an index over a and b. Only SQL knows them; a missing value makes them false.
/// </summary>
internal static class RowValue
{
    public static bool IsLarger<TFirst, TSecond, TFirstOther, TSecondOther>(
        TFirst first,
        TSecond second,
        TFirstOther firstOther,
        TSecondOther secondOther
    ) => throw new InvalidOperationException("Rows are compared in SQL only.");

    public static bool IsSmaller<TFirst, TSecond, TFirstOther, TSecondOther>(
        TFirst first,
        TSecond second,
        TFirstOther firstOther,
        TSecondOther secondOther
    ) => throw new InvalidOperationException("Rows are compared in SQL only.");
}
