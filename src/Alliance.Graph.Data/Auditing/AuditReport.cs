using Alliance.Graph.Data.Auditing.Rules;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Auditing;

/// <summary>What a second reading found.</summary>
/// <param name="Figures">How many rows of each type were read, by how sure they are.</param>
/// <param name="Offences">What offends, by type and key.</param>
public sealed record AuditReport(IReadOnlyList<TypeFigures> Figures, IReadOnlyList<AuditOffence> Offences)
{
    /// <summary>How many rows were read.</summary>
    public int Rows => Figures.Sum(type => type.Rows);
}

/// <summary>How sure the rows of a type are.</summary>
/// <param name="Type">The type, as the graph names it.</param>
/// <param name="Counts">How many rows have each confidence.</param>
public sealed record TypeFigures(string Type, IReadOnlyDictionary<Confidence, int> Counts)
{
    /// <summary>How many rows there are.</summary>
    public int Rows => Counts.Values.Sum();
}
