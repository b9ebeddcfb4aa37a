using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>A service that helps victims, children and parents, such as a helpline.</summary>
public sealed class SupportService
{
    /// <summary>The key, for example <c>at-support-147</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that it serves.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Its name, in English or its own language.</summary>
    public required string Title { get; init; }

    /// <summary>The body that runs it, as the source has it.</summary>
    public required string Organisation { get; init; }

    /// <summary>Year in which it opened; null if not known.</summary>
    public int? Year { get; init; }

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
