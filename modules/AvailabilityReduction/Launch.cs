using Alliance.Graph.Domain;

namespace Alliance.Graph.Modules.AvailabilityReduction;

/// <summary>
/// The launch of the Alliance on 5 December 2012. Dates are compared as their stored texts, so the two less precise
/// dates that hold the day are told apart: whether <c>2012</c> lies before the launch is not known.
/// </summary>
internal static class Launch
{
    public const int Year = 2012;

    public static readonly PartialDate Day = PartialDate.FromDay(2012, 12, 5);

    public static readonly PartialDate InItsMonth = PartialDate.FromMonth(2012, 12);

    public static readonly PartialDate InItsYear = PartialDate.FromYear(2012);
}
