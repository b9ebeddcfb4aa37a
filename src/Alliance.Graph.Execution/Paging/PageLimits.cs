namespace Alliance.Graph.Execution;

/// <summary>Limits of a page. Configuration: <c>Paging:DefaultSize</c> and <c>Paging:MaximumSize</c>.</summary>
/// <param name="Default">Page size if the request names none.</param>
/// <param name="Maximum">Largest page size.</param>
public sealed record PageLimits(int Default = 25, int Maximum = 100)
{
    /// <summary>How many rows a cursor may leave out; more than relative cursors ever do.</summary>
    internal const int LongestJump = 100_000;

    /// <summary>How many pages relative cursors reach either way.</summary>
    internal const int Reach = 5;
}
