using Alliance.Graph.Domain;

namespace Alliance.Graph.Core.Reports;

/// <summary>A row has no source of its own: it follows from the origin.</summary>
internal sealed class ReportRow
{
    public required string Id { get; init; }

    public CountryCode? CountryCode { get; init; }

    public required ReportKind Kind { get; init; }

    public int? Year { get; init; }

    public required string Title { get; init; }

    public required ReportOrigin Origin { get; init; }

    public required string Language { get; init; }

    public string? DocumentId { get; init; }

    public PartialDate? PublishedOn { get; init; }

    public string? SubmissionId { get; init; }

    public string? SupersededById { get; init; }

    public string? Summary { get; init; }

    public bool IsAboutTheAlliance() => Kind is ReportKind.AllianceReport or ReportKind.ThreatAssessment;

    public Provenance ToProvenance() =>
        Origin switch
        {
            ReportOrigin.Compiled => new()
            {
                Source =
                    "Compiled by this project from the public sources named on the report's commitments; the country's own submission was not found.",
                Confidence = Confidence.Compiled,
            },
            ReportOrigin.Submitted => new()
            {
                Source = $"The country's submission '{SubmissionId}' to a round of this graph.",
                Confidence = Confidence.Sourced,
                Quality = SourceQuality.Primary,
            },
            _ => new()
            {
                Source = $"See document '{DocumentId}'.",
                Confidence = Confidence.Sourced,
                Quality = SourceQuality.Primary,
            },
        };
}
