using Alliance.Graph.Domain;

namespace Alliance.Graph.Core.Sourcing;

/// <summary>The fields that say where a row comes from.</summary>
internal abstract class SourcedRow
{
    public required string Source { get; init; }

    public required Confidence Confidence { get; init; }

    public List<string>? UnverifiedFields { get; init; }

    public Provenance ToProvenance()
        => new() { Source = Source, Confidence = Confidence, UnverifiedFields = [.. UnverifiedFields ?? []] };
}
