using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Modules.Awareness.Metrics;

/// <summary>The provenance of a figure.</summary>
internal static class MetricProvenance
{
    private const string Field = "metrics";

    /// <summary>A figure is as sure as its row, whose other unverified fields do not concern it.</summary>
    public static Provenance Of(SourcedRow row) =>
        new()
        {
            Source = row.Source,
            Confidence = row.Confidence,
            UnverifiedFields = row.UnverifiedFields?.Contains(Field) == true ? ["value"] : [],
            Quality = row.Quality,
            CheckedOn = row.CheckedOn,
        };
}
