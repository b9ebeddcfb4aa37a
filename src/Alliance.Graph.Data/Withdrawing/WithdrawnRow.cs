namespace Alliance.Graph.Data.Withdrawing;

/// <summary>A row that was withdrawn, or would be.</summary>
/// <param name="Type">Its type, as the graph names it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Reason">Why.</param>
public sealed record WithdrawnRow(string Type, string Key, string Reason)
{
    /// <summary>For example <c>Commitment 'c-se-hotline'</c>.</summary>
    public override string ToString() => Named(Type, Key);

    internal static string Named(string type, string key) => $"{type} '{key}'";
}
