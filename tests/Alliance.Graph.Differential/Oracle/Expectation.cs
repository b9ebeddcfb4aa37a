namespace Alliance.Graph.Differential.Oracle;

/// <summary>What the answer to a question should be.</summary>
/// <param name="Data">The data; null if the request should be refused.</param>
/// <param name="Errors">Codes of the errors, in any order.</param>
/// <param name="Cuts">The lists that should be told to have more than they show: path, size and how many of
/// them.</param>
internal sealed record Expectation(ExpectedObject? Data, IReadOnlyList<string> Errors, IReadOnlyList<string> Cuts);
