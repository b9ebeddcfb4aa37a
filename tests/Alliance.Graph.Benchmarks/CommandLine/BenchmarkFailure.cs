namespace Alliance.Graph.Benchmarks.CommandLine;

/// <summary>Why a benchmark cannot be run, or what it found wrong, in words for the one who ran it.</summary>
internal sealed class BenchmarkFailure(string message) : Exception(message);
