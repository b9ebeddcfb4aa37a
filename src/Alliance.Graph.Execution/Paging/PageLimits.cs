namespace Alliance.Graph.Execution;

/// <summary>Limits of a page. Configuration: <c>Paging:DefaultSize</c> and <c>Paging:MaximumSize</c>.</summary>
/// <param name="Default">Page size if the request names none.</param>
/// <param name="Maximum">Largest page size.</param>
public sealed record PageLimits(int Default = 25, int Maximum = 100);
