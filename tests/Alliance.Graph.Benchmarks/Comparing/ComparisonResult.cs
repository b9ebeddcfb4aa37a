using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>What the rounds of one duel measured.</summary>
internal sealed record ComparisonResult(
    DatabaseProviderKind Database,
    DataSize Data,
    Question Question,
    int Connections,
    IReadOnlyList<(TurnResult Server, TurnResult Other)> Rounds
)
{
    /// <summary>The median of the rounds' values for each of the two, and their ratio.</summary>
    public (double Server, double Other, double Ratio) Of(Func<TurnResult, double> value)
    {
        var server = Median.Of(Rounds.Select(round => value(round.Server)));
        var other = Median.Of(Rounds.Select(round => value(round.Other)));
        return (server, other, server / other);
    }
}
