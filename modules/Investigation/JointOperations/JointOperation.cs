using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>
/// A joint operation or initiative, as recorded for one country: the data has one row for each participant, so one
/// operation can have several.
/// </summary>
public sealed class JointOperation
{
    /// <summary>The key, for example <c>nl-op-amsterdam</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Whether it was an operation or an initiative.</summary>
    public required JointOperationKind Kind { get; init; }

    /// <summary>The country that the row is recorded for.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>When it took place or was announced.</summary>
    public required PartialDate Date { get; init; }

    /// <summary>Bodies, companies and countries outside the Alliance that took part. Empty by default.</summary>
    public List<string> Partners { get; init; } = [];

    /// <summary>The fact, restated.</summary>
    public required string Summary { get; init; }

    /// <summary>What a reader should know; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
