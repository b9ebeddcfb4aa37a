namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>What an answer is, as far as that is known.</summary>
internal enum Verdict
{
    /// <summary>The answer of a state that may have been the newest meanwhile.</summary>
    Right,

    /// <summary>Of no such state.</summary>
    Wrong,

    /// <summary>Of none that is known; one of them is not yet.</summary>
    Open,
}
