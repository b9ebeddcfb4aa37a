namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>A step of a round.</summary>
/// <param name="Name">What is done.</param>
/// <param name="By">Who does it.</param>
/// <param name="Make">Makes the request from the versions of the submissions that can be seen ahead of it.</param>
/// <param name="Refusal">The code by which it is refused; null if it is done.</param>
internal sealed record RoundStep(
    string Name,
    Party By,
    Func<IReadOnlyDictionary<string, int>, Ask> Make,
    string? Refusal = null
);
