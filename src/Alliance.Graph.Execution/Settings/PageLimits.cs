namespace Alliance.Graph.Execution.Settings;

/// <summary>Limits of a page. Configuration: <c>Paging:DefaultSize</c> and <c>Paging:MaximumSize</c>.</summary>
/// <param name="Default">Page size if the request names none.</param>
/// <param name="Maximum">Largest page size.</param>
public sealed record PageLimits(int Default = 25, int Maximum = 100)
{
    /// <summary>
    /// Those of groups, which are small, and of which a series or a histogram needs more than a page of rows has.
    /// </summary>
    internal static PageLimits OfGroups { get; } = new(100, 1000);

    /// <summary>How many pages relative cursors reach either way.</summary>
    internal const int Reach = 5;

    /// <summary>
    /// How many rows a cursor may leave out: the pages between its own and the furthest one that it reaches.
    /// </summary>
    internal int LongestJump => (int)Math.Min((Reach - 1L) * Maximum, int.MaxValue);
}
