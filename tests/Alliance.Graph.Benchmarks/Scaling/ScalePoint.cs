using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>One request of a curve.</summary>
/// <param name="Curve">What is asked and what grows.</param>
/// <param name="Size">How much of what grows.</param>
/// <param name="Rows">Rows in the answer.</param>
/// <param name="Question">The question.</param>
/// <param name="Request">The body.</param>
internal sealed record ScalePoint(string Curve, int Size, int Rows, Question Question, byte[] Request);
