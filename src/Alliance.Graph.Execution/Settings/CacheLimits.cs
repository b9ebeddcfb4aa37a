namespace Alliance.Graph.Execution.Settings;

/// <summary>
/// How much is kept of requests that were answered, so that the next of the same kind is neither parsed nor validated
/// nor
/// planned. What was not used for the longest time is forgotten first.
/// </summary>
/// <param name="Plans">
/// How many plans; 0 keeps nothing. A plan serves all requests with the same document that differ in values only.
/// Configuration:
/// <c>Cache:MaximumPlans</c>.
/// </param>
/// <param name="AnswerBytes">
/// How many bytes of finished answers; 0 keeps none. Configuration: <c>Cache:AnswerMegabytes</c>,
/// <see cref="StandardAnswerMegabytes"/> unless
/// set.
/// </param>
public sealed record CacheLimits(int Plans = 1000, long AnswerBytes = 0)
{
    /// <summary>What a server keeps of finished answers unless it is told otherwise.</summary>
    public const int StandardAnswerMegabytes = 64;

    /// <summary>
    /// Characters of all documents together; their syntax trees take about twenty times as many bytes.
    /// </summary>
    internal const int DocumentCharacters = 2_000_000;
}
