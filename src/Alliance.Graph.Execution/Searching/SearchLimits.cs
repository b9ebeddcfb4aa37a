namespace Alliance.Graph.Execution.Searching;

/// <summary>Limits of a search.</summary>
internal static class SearchLimits
{
    /// <summary>How many different words a search can have; each of them is looked up on its own.</summary>
    public const int MaximumWords = 16;
}
