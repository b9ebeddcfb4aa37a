namespace Alliance.Graph.Domain;

/// <summary>One of the four things that all participants committed to.</summary>
public sealed class PolicyTarget
{
    /// <summary>The key.</summary>
    public required PolicyTargetKey Key { get; init; }

    /// <summary>Place in the declaration, 1 to 4.</summary>
    public required int Position { get; init; }

    /// <summary>Short English title, this project's words.</summary>
    public required string Title { get; init; }

    /// <summary>The target in the official English words.</summary>
    public required string OfficialWording { get; init; }

    /// <summary>What the target means, this project's words.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
