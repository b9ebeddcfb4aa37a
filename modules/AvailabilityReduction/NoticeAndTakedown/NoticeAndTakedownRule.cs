using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>By which law, code or practice providers learn of illegal content and remove or report it.</summary>
public sealed class NoticeAndTakedownRule
{
    /// <summary>The key, for example <c>nl-ntd-ntd-code</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country in which it holds.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>English title.</summary>
    public required string Title { get; init; }

    /// <summary>Year in which it began to hold; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>The law, code or agreement that it rests on; null if it is practice only or not known.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>What it says, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
