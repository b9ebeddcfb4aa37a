using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Importing;

/// <summary>A row of a submission.</summary>
/// <param name="Type">Type of the row, as the graph names it.</param>
/// <param name="Key">Key of the row, as the graph writes it.</param>
/// <param name="Row">The row as a file would have it, JSON; null to withdraw it.</param>
/// <param name="Country">The country that hands it in.</param>
/// <param name="Targets">The policy targets that it may be about.</param>
/// <param name="Submission">Key of the submission.</param>
public sealed record BatchRow(
    string Type,
    string Key,
    string? Row,
    CountryCode Country,
    IReadOnlyList<PolicyTargetKey> Targets,
    string Submission
);
