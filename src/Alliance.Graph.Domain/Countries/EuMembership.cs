namespace Alliance.Graph.Domain;

/// <summary>When a country was a member of the European Union, or of the Communities that it grew out of.</summary>
public sealed class EuMembership
{
    /// <summary>
    /// First day as a member. Of the six that began it is the day on which the Treaty of Rome entered into force,
    /// 1958-01-01.
    /// </summary>
    public required PartialDate JoinedOn { get; init; }

    /// <summary>Last day as a member; null if it still is one.</summary>
    public PartialDate? LeftOn { get; init; }

    /// <summary>Where the dates were read.</summary>
    public required string Source { get; init; }
}
