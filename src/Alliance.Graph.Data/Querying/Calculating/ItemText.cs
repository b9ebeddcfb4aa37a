namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// An item that was taken out of a list of scalars, where it has lost the collation of the columns. Only SQL knows it.
/// </summary>
internal static class ItemText
{
    /// <summary>The item; a text is compared and sorted by code point, as texts of columns are.</summary>
    public static T Of<T>(T item) => throw new InvalidOperationException("Items are compared in SQL only.");
}
