using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>What to compare and for how long.</summary>
internal sealed record CompareSettings(
    IReadOnlyList<DatabaseProviderKind> Databases,
    IReadOnlyList<DataSize> Data,
    IReadOnlyList<Question> Questions,
    int Rounds,
    TimeSpan Turn,
    TimeSpan WarmUp)
{
    /// <summary>One after the other, and as many at once as a busy small server has.</summary>
    public IReadOnlyList<int> Connections { get; } = [1, 16];
}
