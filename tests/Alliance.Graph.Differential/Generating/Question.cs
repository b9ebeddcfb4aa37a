using Alliance.Graph.Differential.Documents;

namespace Alliance.Graph.Differential.Generating;

/// <summary>A document that is asked several times, each time with other values.</summary>
/// <param name="Document">The document.</param>
/// <param name="Times">How often it is asked.</param>
/// <param name="NextValues">Values of its variables for the next time.</param>
internal sealed record Question(Document Document, int Times, Func<IReadOnlyDictionary<string, Input>> NextValues);
