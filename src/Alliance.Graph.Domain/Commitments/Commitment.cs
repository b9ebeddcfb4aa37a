namespace Alliance.Graph.Domain;

/// <summary>
/// What a country does or pledges under one policy target: a row of a report. The starter data takes these rows
/// from public sources, not from the countries' papers to the Alliance, which were not available.
/// </summary>
public sealed class Commitment
{
    /// <summary>The key, for example <c>c-al-unit-cyber</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that acts; the same as the report's.</summary>
    public required CountryCode CountryCode { get; init; }

    /// <summary><see cref="Report.Key"/> of the report that the row stands in.</summary>
    public required string ReportKey { get; init; }

    /// <summary>The policy target that the row serves.</summary>
    public required PolicyTargetKey TargetKey { get; init; }

    /// <summary><see cref="OperationalGoal.Key"/> of a goal of the same target; null if the row fits none.</summary>
    public string? GoalKey { get; init; }

    /// <summary>Baseline, progress or pledge.</summary>
    public required CommitmentKind Kind { get; init; }

    /// <summary>Year of the fact; null if not known. Years after 2014 occur.</summary>
    public int? Year { get; init; }

    /// <summary>When the country wants to have it done; null if it has not said.</summary>
    public PartialDate? DueOn { get; init; }

    /// <summary>
    /// <see cref="PotentialAction.Key"/> of the action that the row takes up; null if it takes up none.
    /// </summary>
    public string? ActionKey { get; init; }

    /// <summary>True if the row has no date, so that its kind (most often baseline) is a guess.</summary>
    public required bool IsPeriodUncertain { get; init; }

    /// <summary>Short English title.</summary>
    public required string Title { get; init; }

    /// <summary>The fact, restated in one or two English sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The setting in which the measure was taken or the pledge was made.</summary>
    public required CommitmentFramework Framework { get; init; }

    /// <summary>
    /// Key of the module's fact that the row is about (a law, a unit, a hotline); null if there is none. Most often
    /// in the module of <see cref="TargetKey"/>, but not always: a law on blocking serves the availability target and
    /// stands in the investigation module.
    /// </summary>
    public string? RelatedKey { get; init; }

    /// <summary>
    /// Whether the country reported the row to the Alliance. False throughout the starter data, because the
    /// countries' papers were not available: false means not known to have been reported.
    /// </summary>
    public required bool IsReportedToAlliance { get; init; }

    /// <summary>
    /// <see cref="Key"/> of the row that says better what this one says, such as a row of the country's own paper that
    /// came to light;
    /// null if none does. This one stays as it is.
    /// </summary>
    public string? SupersededByKey { get; init; }

    /// <summary>What a reader should know, such as conflicting sources; null if nothing.</summary>
    public string? Notes { get; init; }

    /// <summary>Where the row comes from.</summary>
    public required Provenance Provenance { get; init; }
}
