namespace Alliance.Graph.Core.Figures;

/// <summary>
/// A type whose observations are complete, or a module whose indicators are, and by which declaration they were made.
/// </summary>
internal sealed class FigureType
{
    /// <summary>Name of the type in the graph, or of the module's indicators.</summary>
    public required string Type { get; init; }

    /// <summary>Changes with what was declared.</summary>
    public required string Declaration { get; init; }
}
