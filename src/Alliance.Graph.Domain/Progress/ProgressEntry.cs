namespace Alliance.Graph.Domain;

/// <summary>What a country says of the progress of one of its commitments.</summary>
public sealed class ProgressEntry
{
    /// <summary>The key, for example <c>se-hotline-2027</c>.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="Commitment.Key"/> of the commitment that it fulfils.</summary>
    public required string CommitmentKey { get; init; }

    /// <summary>The country; the same as the commitment's.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary>The policy target; the same as the commitment's.</summary>
    public required PolicyTargetKey TargetKey { get; init; }

    /// <summary><see cref="Report.Key"/> of the report that says so; null if none does.</summary>
    public string? ReportKey { get; init; }

    /// <summary>How far the commitment is.</summary>
    public required ProgressStatus Status { get; init; }

    /// <summary>When that was so. Of several entries of a commitment the latest counts.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>What was done, or why not, in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
