using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.RowAudits;

/// <summary>How sure the rows of a type are.</summary>
/// <param name="Type">The type, as the graph names it.</param>
/// <param name="Counts">How many rows have each confidence.</param>
public sealed record TypeFigures(string Type, IReadOnlyDictionary<Confidence, int> Counts)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Counts.Values.Sum();
}
