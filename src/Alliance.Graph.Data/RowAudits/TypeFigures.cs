using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.RowAudits;

/// <summary>How sure the rows of a type are, and what kinds of sources they have.</summary>
/// <param name="Type">The type, as the graph names it.</param>
/// <param name="Counts">How many rows have each confidence.</param>
/// <param name="Sources">The same rows by confidence and kind of source.</param>
public sealed record TypeFigures(
    string Type,
    IReadOnlyDictionary<Confidence, int> Counts,
    IReadOnlyList<SourceFigures> Sources
)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Counts.Values.Sum();
}
