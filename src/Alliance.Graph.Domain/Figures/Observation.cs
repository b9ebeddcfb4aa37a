namespace Alliance.Graph.Domain;

/// <summary>
/// A figure of a series: what was counted, when, where, and who says so. It is read off a row of a module, in the
/// transaction that writes
/// that row, and has nothing that the row does not say.
/// </summary>
public sealed class Observation
{
    /// <summary>
    /// The key: type and key of the row that the figure stands in, and the indicator where the row has several.
    /// </summary>
    public required string Key { get; init; }

    /// <summary><see cref="FigureIndicator.Key"/>; null if the module declares none of the figure's name.</summary>
    public string? IndicatorKey { get; init; }

    /// <summary>What was counted, in the words of the row.</summary>
    public required string Name { get; init; }

    /// <summary>The figure, as the row has it.</summary>
    public required decimal Value { get; init; }

    /// <summary>
    /// What kind of unit the figure has: that of the indicator; else what the row says, and null if it says nothing
    /// that is known.
    /// </summary>
    public UnitKind? UnitKind { get; init; }

    /// <summary>The time that the figure is about, in the words of the source.</summary>
    public required string Period { get; init; }

    /// <summary>The beginning of that time; null if the words do not tell it.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The end of that time, which is still part of it; null if the words do not tell it.</summary>
    public PartialDate? To { get; init; }

    /// <summary>
    /// The calendar year in which that time lies as a whole; null if it lies in several or is not known.
    /// </summary>
    public int? Year { get; init; }

    /// <summary><see cref="Country.Code"/> of the country that the figure is about; null if it is about none.</summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>Id of the module whose row it is.</summary>
    public required string Module { get; init; }

    /// <summary>Name in the graph of the type of the row that the figure stands in.</summary>
    public required string Type { get; init; }

    /// <summary>Type and key of the row that the figure stands in, joined by a colon.</summary>
    public required string Row { get; init; }

    /// <summary>Name in the graph of the type of the row that the figure is about.</summary>
    public required string SubjectType { get; init; }

    /// <summary>Type and key of the row that the figure is about, joined by a colon.</summary>
    public required string Subject { get; init; }

    /// <summary>Id in the graph of the row that the figure is about.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Where the figure comes from: that of its row.</summary>
    public required Provenance Provenance { get; init; }
}
