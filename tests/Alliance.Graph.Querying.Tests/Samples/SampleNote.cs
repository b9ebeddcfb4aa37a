using Alliance.Graph.Domain;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>A note about a sample. Its key is a number, and most of its values are always there.</summary>
public sealed class SampleNote
{
    public required int Number { get; init; }

    /// <summary>The sample; null or one that does not exist for some.</summary>
    public string? SampleKey { get; init; }

    public required string Words { get; init; }

    public required long Size { get; init; }

    public required decimal Amount { get; init; }

    public required double Share { get; init; }

    public required PartialDate Since { get; init; }

    public required DateOnly Day { get; init; }

    public required DateTime At { get; init; }

    public required Uri Source { get; init; }

    public required CountryCode CountryCode { get; init; }

    public SampleKind? Kind { get; init; }
}
