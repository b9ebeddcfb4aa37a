namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// A part of a calculation that would give another value on one of the databases, or at another time.
/// </summary>
/// <param name="Part">The part, in words of C#.</param>
/// <param name="Problem">Why it must not stand there.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record UnportablePart(string Part, string Problem, string Remedy);
