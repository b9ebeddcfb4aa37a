namespace Alliance.Graph.Domain;

/// <summary>
/// An action from which countries could choose to reach an operational goal. The starter data reconstructs these;
/// they are its least certain part.
/// </summary>
public sealed class PotentialAction
{
    /// <summary>The key, for example <c>join-icse</c>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="OperationalGoal.Key"/> of the goal that the action serves.</summary>
    public required string GoalKey { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>What the action is.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// Whether the action was checked against the Guiding Principles. False throughout the starter data: a draft.
    /// </summary>
    public required bool IsVerified { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
