using Alliance.Graph.Data.RowAudits.Rules;

namespace Alliance.Graph.Data.RowAudits;

/// <summary>What a second reading found.</summary>
/// <param name="Figures">How many rows of each type were read, by how sure they are.</param>
/// <param name="Offences">What offends, by type and key.</param>
public sealed record AuditReport(IReadOnlyList<TypeFigures> Figures, IReadOnlyList<AuditOffence> Offences)
{
    /// <summary>How many rows were read.</summary>
    public int Rows => Figures.Sum(type => type.Rows);
}
