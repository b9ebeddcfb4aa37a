using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>
/// How access to listed sites is blocked in a country, or a statement that it is not; also a police force's
/// membership in a network that develops blocking.
/// </summary>
public sealed class BlockingScheme
{
    /// <summary>The key, for example <c>no-blocking-csaadf</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country in which it works.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>English title or own name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether access is or was really blocked; null if not known, as for a mere membership.</summary>
    public bool? IsBlocking { get; init; }

    /// <summary>How it works and what it rests on.</summary>
    public required BlockingKind Kind { get; init; }

    /// <summary>When it began; null if not known.</summary>
    public PartialDate? StartedOn { get; init; }

    /// <summary>When it ended; null if it has not, as far as is known.</summary>
    public PartialDate? EndedOn { get; init; }

    /// <summary>The law that it rests on or that matters in its place; null if none is known.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Who keeps the list; null if not known.</summary>
    public string? ListSource { get; init; }

    /// <summary>How it works, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
