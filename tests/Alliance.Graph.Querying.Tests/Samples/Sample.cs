using Alliance.Graph.Domain;

namespace Alliance.Graph.Querying.Tests.Samples;

/// <summary>An invented row with a value of every kind, most of which can be missing.</summary>
public sealed class Sample
{
    public required string Key { get; init; }

    public required string Text { get; init; }

    public string? Remark { get; init; }

    public required int Number { get; init; }

    public int? MaybeNumber { get; init; }

    public long? Big { get; init; }

    public decimal? Price { get; init; }

    public double? Weight { get; init; }

    public required bool Flag { get; init; }

    public bool? MaybeFlag { get; init; }

    public required SampleKind Kind { get; init; }

    public SampleKind? MaybeKind { get; init; }

    public CountryCode? CountryCode { get; init; }

    public PartialDate? Since { get; init; }

    public DateOnly? Day { get; init; }

    public DateTime? Moment { get; init; }

    public Uri? Link { get; init; }

    public required List<string> Tags { get; init; }

    public List<int>? Numbers { get; init; }

    public required List<SampleKind> Kinds { get; init; }

    /// <summary>Another sample; it can be one that does not exist.</summary>
    public string? ParentKey { get; init; }

    public SampleDetail? Detail { get; init; }

    public required Provenance Provenance { get; init; }
}
