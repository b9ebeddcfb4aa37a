namespace Alliance.Graph.Data.Searching;

/// <summary>How far the making of entries is.</summary>
/// <param name="Type">Name of the type in the graph.</param>
/// <param name="Rows">Rows of it that can be found now.</param>
public sealed record SearchProgress(string Type, int Rows);
