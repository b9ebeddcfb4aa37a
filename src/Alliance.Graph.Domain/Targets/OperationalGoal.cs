namespace Alliance.Graph.Domain;

/// <summary>
/// One of the seven operational goals below the policy targets. The starter data reconstructs them from general
/// knowledge of the Guiding Principles; the annex itself was not available, so the wording is not official.
/// </summary>
public sealed class OperationalGoal
{
    /// <summary>The key, for example <c>vi-icse-growth</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The policy target that the goal serves.</summary>
    public required PolicyTargetKey TargetKey { get; init; }

    /// <summary>Place among all goals, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>Short English title, this project's words.</summary>
    public required string Title { get; init; }

    /// <summary>What the goal asks for, this project's words.</summary>
    public required string Summary { get; init; }

    /// <summary>How the goal can be measured; null if it names no measure.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>What a reader should know, such as how far the wording is reconstructed; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
