using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.RowAudits;

/// <summary>How many rows of a type are as sure as this and have a source of this kind.</summary>
/// <param name="Confidence">How sure they are.</param>
/// <param name="Quality">What kind of source they have; null if nobody has said.</param>
/// <param name="Rows">How many there are.</param>
public sealed record SourceFigures(Confidence Confidence, SourceQuality? Quality, int Rows);
