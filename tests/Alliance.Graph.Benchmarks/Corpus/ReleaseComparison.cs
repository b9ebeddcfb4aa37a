using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>
/// Asks two releases every question once, warms them up with those that both answer, and then measures question by
/// question.
/// </summary>
internal sealed class ReleaseComparison(
    IReadOnlyList<CorpusQuestion> questions,
    int rounds,
    TimeSpan turn,
    WarmUp warmUp,
    Progress progress
)
{
    public async Task<ReleaseReport> RunAsync(
        ReleasePair pair,
        DatabaseProviderKind kind,
        CancellationToken cancellationToken
    )
    {
        var report = new ReleaseReport(kind);
        progress.Step($"{kind}: asking both {questions.Count} queries");
        var rivals = new List<(CorpusQuestion Question, Load Before, Load Current)>();
        foreach (var question in questions)
        {
            var current =
                await LearntAnswer.AskAsync(pair.Current, question, cancellationToken)
                ?? throw new BenchmarkFailure(
                    $"The server refuses '{question.Name}', which its corpus answers. Give '--server' a server of this repository."
                );
            if (await LearntAnswer.AskAsync(pair.Before, question, cancellationToken) is not { } before)
            {
                report.AddNew(question);
                continue;
            }

            if (!current.Answer.AsSpan().SequenceEqual(before.Answer))
            {
                report.AddDifference(
                    question,
                    AnswerDifference.Show(question.Request, ("before", before.Answer), ("now", current.Answer))
                );
            }

            // What fails on one side only is no measure, and a trace id makes each answer another one.
            if (!current.Codes.SetEquals(before.Codes))
            {
                continue;
            }

            rivals.Add((question, Drive(pair.Before, before), Drive(pair.Current, current)));
        }

        progress.Step($"{kind}: warming up");
        foreach (var (_, before, current) in rivals)
        {
            await before.WarmUpAsync(warmUp, cancellationToken);
            await current.WarmUpAsync(warmUp, cancellationToken);
        }

        foreach (var (question, before, current) in rivals)
        {
            progress.Step($"{kind}: {question.Name}");
            report.Add(await MeasureAsync(question, before, current, cancellationToken));
        }

        return report;
    }

    private async Task<ReleaseTime> MeasureAsync(
        CorpusQuestion question,
        Load before,
        Load current,
        CancellationToken cancellationToken
    )
    {
        var (befores, currents) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            befores.Add((await before.RunAsync(turn, cancellationToken)).MedianLatency);
            currents.Add((await current.RunAsync(turn, cancellationToken)).MedianLatency);
        }

        return new ReleaseTime(question, Median.Of(currents), Median.Of(befores));
    }

    private static Load Drive(Endpoint endpoint, LearntAnswer learnt) =>
        new(
            endpoint,
            [new RotatingConversation([new KnownQuestion(learnt.Question.Request, learnt.Answer)], start: 0)]
        );
}
