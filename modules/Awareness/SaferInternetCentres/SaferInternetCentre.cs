using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Awareness;

/// <summary>
/// A national centre of the Insafe network, normally an awareness centre, a helpline, a hotline and a youth panel
/// under one roof.
/// </summary>
public sealed class SaferInternetCentre
{
    /// <summary>The key, for example <c>at-awareness-sic</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that it serves.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>English title with the name of the centre.</summary>
    public required string Title { get; init; }

    /// <summary>Who runs it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Whom it addresses; at least one group, none twice.</summary>
    public required List<Audience> Audiences { get; init; }

    /// <summary>Year in which it is known to have existed, not that of its founding; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>What is known about it, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
