using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>What was announced about ICSE as a whole on one day. It belongs to no country.</summary>
public sealed class IcseFigure
{
    /// <summary>The key, for example <c>icse-2017</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>The body that announced it.</summary>
    public required string Organisation { get; init; }

    /// <summary>When it was announced.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
