namespace Alliance.Graph.Data.Releases.Parts;

/// <summary>How many rows there are of something.</summary>
/// <param name="Name">Name of the type or table.</param>
/// <param name="Rows">Number of rows.</param>
public sealed record ReleaseCount(string Name, long Rows);
