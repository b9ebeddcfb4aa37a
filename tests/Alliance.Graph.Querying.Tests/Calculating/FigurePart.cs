using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>A value object of which a row has many.</summary>
public sealed class FigurePart
{
    public required string Title { get; init; }

    public int? Size { get; init; }

    public required bool IsNew { get; init; }

    public SampleKind? Kind { get; init; }

    public CountryCode? Country { get; init; }

    public PartialDate? Since { get; init; }

    public DateOnly? Day { get; init; }

    public DateTime? At { get; init; }

    public decimal? Price { get; init; }

    public double? Weight { get; init; }

    public Uri? Link { get; init; }

    public required List<string> Words { get; init; }
}
