namespace Alliance.Graph.Execution;

/// <summary>Limits of fetching by id.</summary>
internal static class RefetchLimits
{
    /// <summary>How many ids <c>nodes</c> takes at once.</summary>
    public const int MaximumIds = 50;
}
