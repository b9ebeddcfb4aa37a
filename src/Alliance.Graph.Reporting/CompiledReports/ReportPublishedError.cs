using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.CompiledReports;

/// <summary>The report was published, and stays as it is.</summary>
/// <param name="Message">When.</param>
/// <param name="PublishedAt">When, in UTC.</param>
internal sealed record ReportPublishedError(string Message, DateTime PublishedAt)
    : MutationError("REPORT_PUBLISHED", Message)
{
    public static ValueDefinition Definition { get; } =
        ErrorDefinitions.Of<ReportPublishedError>(
            "The report was published, and stays as it is.",
            ErrorDefinitions.Field(
                (ReportPublishedError error) => error.PublishedAt,
                "publishedAt",
                "When it was published."
            )
        );

    public static ReportPublishedError Of(CompiledReport report, DateTime publishedAt) =>
        new(
            $"The report '{report.Key}' was published at {GraphText.Of(publishedAt)} and stays as it is. What has changed since belongs into the report of another round.",
            publishedAt
        );
}
