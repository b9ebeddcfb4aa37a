namespace Alliance.Graph.Execution.Settings;

/// <summary>
/// How much is kept of requests that were answered, so that the next of the same kind is neither parsed nor validated nor
/// planned. What was not used for the longest time is forgotten first.
/// </summary>
/// <param name="Plans">
/// How many plans; 0 keeps nothing. A plan serves all requests with the same document that differ in values only. Configuration:
/// <c>Cache:MaximumPlans</c>.
/// </param>
public sealed record CacheLimits(int Plans = 1000)
{
    /// <summary>Characters of all documents together; their syntax trees take about twenty times as many bytes.</summary>
    internal const int DocumentCharacters = 2_000_000;
}
