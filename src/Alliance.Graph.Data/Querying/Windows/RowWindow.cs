namespace Alliance.Graph.Data.Querying.Windows;

/// <summary>
/// Window functions, which EF Core has no words for: a window is said part by part, <c>Then(Partition(a), b,
/// false)</c>, and a function
/// is taken over it. Only SQL knows them.
/// </summary>
internal static class RowWindow
{
    /// <summary>The rows that have the same value.</summary>
    public static int Partition<T>(T key) => throw InSqlOnly();

    /// <summary>Those of the same rows that have the same value of this too.</summary>
    public static int PartitionToo<T>(int window, T key) => throw InSqlOnly();

    /// <summary>All rows in an order.</summary>
    public static int First<T>(T key, bool isDescending) => throw InSqlOnly();

    /// <summary>The same rows, ordered by one more value.</summary>
    public static int Then<T>(int window, T key, bool isDescending) => throw InSqlOnly();

    /// <summary>The place of a row in its window, from 1.</summary>
    public static long Number(int window) => throw InSqlOnly();

    /// <summary>The sum over the rows of a window, up to this one in their order.</summary>
    public static T RunningSum<T>(int window, T value) => throw InSqlOnly();

    private static InvalidOperationException InSqlOnly() => new("Windows are looked through in SQL only.");
}
