namespace Alliance.Graph.Differential.Running;

/// <summary>Why the run cannot go on, or what it found, in words for the one who ran it.</summary>
internal sealed class DifferentialFailure(string message) : Exception(message);
