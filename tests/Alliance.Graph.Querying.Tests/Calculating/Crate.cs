namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>An invented row, of the data file and of the table alike, that is little more than its list.</summary>
public sealed class Crate
{
    public required string Key { get; init; }

    public required List<FigurePart> Parts { get; init; }
}
