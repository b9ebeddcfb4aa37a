using System.Diagnostics;

namespace Alliance.Graph.Differential.Running;

/// <summary>What to ask.</summary>
/// <param name="Seed">The same seed asks the same questions about the same rows.</param>
/// <param name="Questions">How many.</param>
/// <param name="ChangeEvery">After how many questions rows change.</param>
/// <param name="MostDifferences">After how many differences it ends.</param>
/// <param name="ShowsAll">Whether every question is shown with its answer.</param>
internal sealed record RunSettings(int Seed, int Questions, int ChangeEvery, int MostDifferences, bool ShowsAll)
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);
}
