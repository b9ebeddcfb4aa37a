using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Mutating;

/// <summary>What was read for figures.</summary>
/// <param name="Revision">Number of the revision that all of them are of.</param>
/// <param name="Figures">The figures in the order in which they were asked for; null where one could not be
/// read.</param>
/// <param name="Faults">Why, by the place of the figure.</param>
public sealed record FigureReading(
    long Revision,
    IReadOnlyList<ReportFigure?> Figures,
    IReadOnlyDictionary<int, string> Faults
);
