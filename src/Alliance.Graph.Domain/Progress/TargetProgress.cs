namespace Alliance.Graph.Domain;

/// <summary>
/// How far the commitments of a country are under one policy target, by the latest entry of each. What counts as a
/// commitment is a
/// pledge, and any other row of which an entry tells progress.
/// </summary>
public sealed class TargetProgress
{
    /// <summary>The policy target.</summary>
    public required PolicyTargetKey Target { get; init; }

    /// <summary>How many commitments there are: the sum of the next six.</summary>
    public required int Commitments { get; init; }

    /// <summary>Of how many nothing is told.</summary>
    public required int NotReported { get; init; }

    /// <summary>How many have not begun.</summary>
    public required int NotStarted { get; init; }

    /// <summary>How many are under way.</summary>
    public required int UnderWay { get; init; }

    /// <summary>How many are fulfilled.</summary>
    public required int Done { get; init; }

    /// <summary>In the place of how many there is something else now.</summary>
    public required int Changed { get; init; }

    /// <summary>How many are given up.</summary>
    public required int Dropped { get; init; }

    /// <summary>How many should be fulfilled by today and are neither that, nor changed, nor given up.</summary>
    public required int Overdue { get; init; }
}
