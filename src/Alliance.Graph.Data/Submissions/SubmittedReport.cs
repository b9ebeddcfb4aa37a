using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Submissions;

/// <summary>The report that a submission becomes when it is published.</summary>
internal static class SubmittedReport
{
    /// <summary>Its row, as a file would have it; null if no module has reports.</summary>
    /// <param name="types">Whose rows are.</param>
    /// <param name="submission">The submission.</param>
    /// <param name="round">Its round.</param>
    /// <param name="country">Name of its country.</param>
    /// <param name="publishedOn">When it is published; null if nobody knows yet.</param>
    public static BatchRow? RowOf(
        OwnedRowTypes types,
        Submission submission,
        ReportingRound round,
        string country,
        PartialDate? publishedOn
    )
    {
        if (types.Of(typeof(Report)) is not { } owned)
        {
            return null;
        }

        var report = new Report
        {
            Key = submission.Key,
            CountryCode = submission.CountryCode,
            Kind = KindOf(round.Kind),
            Year = round.ClosesOn.Year,
            Title = $"{country}: {round.Title}",
            Origin = ReportOrigin.Submitted,
            Language = "en",
            PublishedOn = publishedOn,
            SubmissionKey = submission.Key,

            // The row has none: its class makes it of the origin.
            Provenance = new Provenance { Source = string.Empty, Confidence = Confidence.Sourced },
        };
        return new BatchRow(
            owned.Node.Name,
            submission.Key,
            RowShape.Of(owned.Definition.RowType).ToJson(owned.Definition.RowOf(report, _ => [])).ToJsonString(),
            submission.CountryCode,
            round.Targets,
            submission.Key
        );
    }

    private static ReportKind KindOf(RoundKind kind) =>
        kind switch
        {
            RoundKind.Commitments => ReportKind.Commitments,
            RoundKind.Progress => ReportKind.Progress,
            RoundKind.ThreatAssessment => ReportKind.ThreatAssessment,
            _ => throw new NotSupportedException($"Nobody knows what report comes of a round of '{kind}'."),
        };
}
