using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>Learns what is answered now, from a server that keeps no answers, while nobody writes.</summary>
internal sealed class StateReader(Endpoint reference, IReadOnlyList<CorpusQuestion> questions)
{
    /// <exception cref="BenchmarkFailure">A question is refused, or the answers name several revisions.</exception>
    public async Task<KnownState> ReadAsync(CancellationToken cancellationToken)
    {
        var learnt = new List<LearntAnswer>();
        foreach (var question in questions)
        {
            learnt.Add(
                await LearntAnswer.AskAsync(reference, question, cancellationToken)
                    ?? throw new BenchmarkFailure(
                        $"The server refuses '{question.Name}', which its corpus answers. Give '--server' a server of this repository."
                    )
            );
        }

        return learnt.Select(answer => answer.Revision).Distinct().ToList() is [not null]
            ? new KnownState(learnt)
            : throw new BenchmarkFailure(
                "The answers of a server whose data nobody changes name several revisions, or none."
            );
    }
}
