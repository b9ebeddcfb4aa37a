using Alliance.Graph.Domain;
using Alliance.Graph.Querying.Tests.Samples;

namespace Alliance.Graph.Querying.Tests.Calculating;

/// <summary>An invented row with what can be calculated with.</summary>
public sealed class Figure
{
    public required string Key { get; init; }

    public required int Whole { get; init; }

    public required int Other { get; init; }

    public int? Maybe { get; init; }

    public required long Large { get; init; }

    public required decimal Price { get; init; }

    public required decimal Share { get; init; }

    public decimal? MaybePrice { get; init; }

    public required double Weight { get; init; }

    public double? MaybeWeight { get; init; }

    public required DateOnly Day { get; init; }

    public required DateOnly OtherDay { get; init; }

    public DateOnly? MaybeDay { get; init; }

    public PartialDate? Begun { get; init; }

    public PartialDate? Ended { get; init; }

    public required DateTime Moment { get; init; }

    public required string Text { get; init; }

    public required string Part { get; init; }

    public string? MaybeText { get; init; }

    public required bool Flag { get; init; }

    public bool? MaybeFlag { get; init; }

    public required SampleKind Kind { get; init; }

    public required List<FigurePart> Parts { get; init; }

    public List<FigurePart>? MaybeParts { get; init; }
}
