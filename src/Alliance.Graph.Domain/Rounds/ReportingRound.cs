namespace Alliance.Graph.Domain;

/// <summary>
/// A time in which countries report: commitments, progress, or answers to questions. The secretariat opens it.
/// </summary>
public sealed class ReportingRound : IVersioned
{
    /// <summary>The key, for example <c>progress-2027</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Title in English.</summary>
    public required string Title { get; init; }

    /// <summary>What is handed in.</summary>
    public required RoundKind Kind { get; init; }

    /// <summary>What the round is about, in English; null if the title says it.</summary>
    public string? Summary { get; init; }

    /// <summary>First day, in <see cref="TimeZone"/>.</summary>
    public required DateOnly OpensOn { get; init; }

    /// <summary>Last day, in <see cref="TimeZone"/>; all of it belongs to the round.</summary>
    public required DateOnly ClosesOn { get; init; }

    /// <summary>
    /// IANA name of the time zone in which the days begin and end, for example <c>Europe/Brussels</c>.
    /// </summary>
    public required string TimeZone { get; init; }

    /// <summary>The moment in UTC in which the first day begins.</summary>
    public required DateTime OpensAt { get; init; }

    /// <summary>
    /// The moment in UTC in which the last day is over: the deadline. This moment itself is too late.
    /// </summary>
    public required DateTime ClosesAt { get; init; }

    /// <summary>The policy targets that are reported on; never empty.</summary>
    public required List<PolicyTargetKey> Targets { get; init; }

    /// <summary>When the secretariat closed it, in UTC; null if it did not, and the round ends by itself.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Why the secretariat closed it; null if it did not, or did not say.</summary>
    public string? ClosedBecause { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }

    /// <summary>Where the round stands at a moment.</summary>
    /// <param name="moment">The moment, in UTC.</param>
    public RoundState StateAt(DateTime moment) =>
        ClosedAt <= moment || ClosesAt <= moment ? RoundState.Closed
        : moment < OpensAt ? RoundState.Planned
        : RoundState.Open;
}
