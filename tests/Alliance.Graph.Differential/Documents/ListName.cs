namespace Alliance.Graph.Differential.Documents;

/// <summary>Tells lists apart whose cursors do not fit each other.</summary>
internal static class ListName
{
    /// <param name="field">Name of the list's type and field.</param>
    /// <param name="where">Its filter.</param>
    /// <param name="order">Its order.</param>
    public static string Of(string field, Input? where, Input? order) => $"{field}|{where}|{order}";
}
