using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>Awareness work in a country: a campaign, a school subject, a training or a day of action.</summary>
public sealed class Programme
{
    /// <summary>The key, for example <c>au-awareness-cybersmart</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that it takes place in.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>English title or own name.</summary>
    public required string Title { get; init; }

    /// <summary>Who runs it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Whom it addresses; at least one group, none twice.</summary>
    public required List<Audience> Audiences { get; init; }

    /// <summary>Year of the fact, which need not be the year of its start; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>Whether it belongs to a national Safer Internet Centre.</summary>
    public required bool IsOfSaferInternetCentre { get; init; }

    /// <summary>What it does, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
