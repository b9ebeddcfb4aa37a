namespace Alliance.Graph.Domain;

/// <summary>The dates of the Global Alliance that computed fields compare with.</summary>
public static class AllianceDates
{
    /// <summary>The year of the launch.</summary>
    public const int LaunchYearNumber = 2012;

    /// <summary>The day of the launch, 5 December 2012.</summary>
    public static readonly PartialDate Launch = PartialDate.FromDay(2012, 12, 5);

    /// <summary>
    /// The month of the launch. A date that says no more than this can lie on either side of the launch.
    /// </summary>
    public static readonly PartialDate LaunchMonth = PartialDate.FromMonth(2012, 12);

    /// <summary>
    /// The year of the launch. A date that says no more than this can lie on either side of the launch.
    /// </summary>
    public static readonly PartialDate LaunchYear = PartialDate.FromYear(LaunchYearNumber);

    /// <summary>
    /// The end of the Alliance's two rounds of reports: it comes before every date of 2015, and after every date of
    /// 2014 however
    /// little of it is known.
    /// </summary>
    public static readonly PartialDate After2014 = PartialDate.FromYear(2015);
}
