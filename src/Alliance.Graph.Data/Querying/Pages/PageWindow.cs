namespace Alliance.Graph.Data.Querying.Pages;

/// <summary>Which rows of an ordered list to read.</summary>
/// <param name="Limit">How many rows at most, per parent.</param>
/// <param name="Backward">Whether to take them from the end. They are returned in the list's order all the
/// same.</param>
/// <param name="After">Values of the order's keys; only rows behind them are read.</param>
/// <param name="Before">Values of the order's keys; only rows ahead of them are read.</param>
/// <param name="Skip">How many rows to leave out first, at the end from which rows are taken.</param>
public sealed record PageWindow(
    int Limit,
    bool Backward = false,
    IReadOnlyList<object?>? After = null,
    IReadOnlyList<object?>? Before = null,
    int Skip = 0
);
