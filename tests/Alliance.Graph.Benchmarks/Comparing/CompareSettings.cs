using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>What to compare and for how long.</summary>
/// <param name="Databases">On which databases.</param>
/// <param name="Data">With how much in them.</param>
/// <param name="Questions">What is measured.</param>
/// <param name="Rounds">How often.</param>
/// <param name="Turn">How long each of the two is asked in a round.</param>
/// <param name="WarmUp">How long each of the two is asked each question over each number of connections before
/// that.</param>
internal sealed record CompareSettings(
    IReadOnlyList<DatabaseProviderKind> Databases,
    IReadOnlyList<DataSize> Data,
    IReadOnlyList<Question> Questions,
    int Rounds,
    TimeSpan Turn,
    WarmUp WarmUp
)
{
    /// <summary>Whether the server keeps finished answers; an older one and the twin do not.</summary>
    public bool KeepsAnswers { get; init; }

    /// <summary>
    /// Whether the server is compared with itself, asked a question that reads nothing: the most that it can do.
    /// </summary>
    public bool IsFloor { get; init; }

    /// <summary>One after the other, and as many at once as a busy small server has.</summary>
    public IReadOnlyList<int> Connections { get; } = [1, 16];
}
