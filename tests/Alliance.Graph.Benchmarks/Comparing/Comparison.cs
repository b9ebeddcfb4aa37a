using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>Prepares each database, checks the answers on it, and then measures question by question.</summary>
internal sealed class Comparison(
    CompareSettings settings,
    PublishedServer published,
    PublishedServer? before,
    Progress progress
)
{
    public async Task<IReadOnlyList<ComparisonResult>> RunAsync(CancellationToken cancellationToken)
    {
        var results = new List<ComparisonResult>();
        foreach (var kind in settings.Databases)
        {
            if (TestDatabases.WhyUnavailable(kind) is { } reason)
            {
                progress.Warn($"NOT MEASURED on {kind}. {reason}");
                continue;
            }

            foreach (var data in settings.Data)
            {
                results.AddRange(await CompareAsync(kind, data, cancellationToken));
            }
        }

        return results;
    }

    private async Task<IReadOnlyList<ComparisonResult>> CompareAsync(
        DatabaseProviderKind kind,
        DataSize data,
        CancellationToken cancellationToken
    )
    {
        var place = $"{kind}, {data} data";
        progress.Step($"{place}: filling the database");
        await using var database = await FillAsync(published, kind, data, cancellationToken);
        await using var older = before is null ? null : await FillAsync(before, kind, data, cancellationToken);
        await using var pair = settings.IsFloor
            ? await ServerPair.StartFloorAsync(published, database.Options, settings.KeepsAnswers, cancellationToken)
            : await ServerPair.StartAsync(
                published,
                database.Options,
                before is null ? null : (before, older!.Options),
                settings.KeepsAnswers,
                cancellationToken
            );

        progress.Step(
            $"{place}: {(settings.IsFloor ? "asking everything once" : "checking that both give the same answers")}"
        );
        var answers = new AnswerCheck(pair);
        var codes = await answers.CountryCodesAsync(cancellationToken);
        var checkedQuestions = new List<(Question Question, IReadOnlyList<KnownQuestion> Known)>();
        foreach (var question in QuestionList.All)
        {
            if (before is not null && !await answers.IsKnownToOtherAsync(question, codes, cancellationToken))
            {
                progress.Warn(
                    $"NOT MEASURED on {kind}: '{question.Title}'. The older release lacks a field that it asks for."
                );
                continue;
            }

            checkedQuestions.Add(
                (
                    question,
                    settings.IsFloor
                        ? await answers.AskAsync(question, codes, cancellationToken)
                        : await answers.CheckAsync(question, codes, cancellationToken)
                )
            );
        }

        var floor = settings.IsFloor ? await answers.FloorAsync(cancellationToken) : null;
        var duels = new List<Duel>();
        try
        {
            foreach (var (question, known) in checkedQuestions)
            {
                duels.AddRange(
                    settings.Connections.Select(connections => new Duel(pair, question, known, floor, connections))
                );
            }

            await WarmUpAsync(duels, place, cancellationToken);
            return await MeasureAsync(duels, kind, data, place, cancellationToken);
        }
        finally
        {
            duels.ForEach(duel => duel.Dispose());
        }
    }

    private static Task<BenchmarkDatabase> FillAsync(
        PublishedServer server,
        DatabaseProviderKind kind,
        DataSize data,
        CancellationToken cancellationToken
    ) =>
        data == DataSize.Small
            ? BenchmarkDatabase.ImportAsync(server, kind, cancellationToken)
            : BenchmarkDatabase.GenerateAsync(server, kind, GeneratedSize.Large, cancellationToken);

    // All questions before the first is measured, also if only one will be: code that several of them run is recompiled
    // by
    // what all of them do, and the time that this takes is not one question's.
    private async Task WarmUpAsync(List<Duel> duels, string place, CancellationToken cancellationToken)
    {
        progress.Step($"{place}: warming up");
        foreach (var duel in duels)
        {
            await duel.WarmUpAsync(settings.WarmUp, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<ComparisonResult>> MeasureAsync(
        List<Duel> duels,
        DatabaseProviderKind kind,
        DataSize data,
        string place,
        CancellationToken cancellationToken
    )
    {
        var results = new List<ComparisonResult>();
        foreach (var duel in duels.Where(duel => settings.Questions.Contains(duel.Question)))
        {
            progress.Step(
                $"{place}: {duel.Question.Title}, {duel.Connections} {(duel.Connections == 1 ? "connection" : "connections")}"
            );
            await duel.RunAsync(settings.Turn, cancellationToken);
            var rounds = new List<(TurnResult Server, TurnResult Other)>();
            for (var round = 0; round < settings.Rounds; round++)
            {
                rounds.Add(await duel.RunAsync(settings.Turn, cancellationToken));
            }

            results.Add(new ComparisonResult(kind, data, duel.Question, duel.Connections, rounds));
        }

        return results;
    }
}
