using System.Globalization;
using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Generating;
using Alliance.Graph.Execution.Tests.Generated;

namespace Alliance.Graph.Differential.Running;

/// <summary>Asks question after question, and changes the rows in between, while plans are kept.</summary>
internal sealed class DifferentialRun(RunSettings settings, TextWriter results, TextWriter progress)
{
    private const int ReportEvery = 250;
    private const int AskedMeanwhile = 3;

    private readonly RandomChoice _random = new(settings.Seed);

    public async Task<Tally> RunAsync(CancellationToken cancellationToken)
    {
        Say("Making both databases and their rows");
        await using var data = await AskedData.CreateAsync(_random, cancellationToken);
        var schema = await SchemaModel.ReadAsync(data.Sqlite.Graph);
        var cursors = new CursorPool();
        var generator = new QuestionGenerator(schema, data.Memory, cursors, _random);
        var changes = new DataChanges(data, _random);
        var judge = new Judge(data);
        var tally = new Tally();
        Say($"Asking {settings.Questions} questions about {data.Rows.Count} rows, seed {settings.Seed}");
        while (tally.Questions < settings.Questions && tally.Differences < settings.MostDifferences)
        {
            var question = generator.Next();
            tally.Documents++;
            var history = new List<IReadOnlyDictionary<string, Input>>();
            for (var time = 0; time < question.Times && tally.Questions < settings.Questions; time++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (tally.Questions > 0 && tally.Questions % settings.ChangeEvery == 0)
                {
                    await ChangeAsync(data, judge, generator, changes, tally, cancellationToken);
                }

                var values = question.NextValues();
                history.Add(values);
                tally.Questions++;
                tally.FollowedCursors += values.Values.OfType<CursorInput>().Count();
                var judgement = await judge.AskAsync(question.Document, values, found => cursors.Add(found, _random));
                if (settings.ShowsAll)
                {
                    await results.WriteLineAsync(
                        $"---- {tally.Questions}\n{question.Document.Text}\n{DocumentWriter.Variables(values)}\n{judgement.Sqlite}"
                    );
                }

                if (judgement.Refusal is { } code)
                {
                    tally.Refusals[code] = tally.Refusals.GetValueOrDefault(code) + 1;
                }

                if (judgement.Difference is not null)
                {
                    tally.Differences++;
                    await results.WriteLineAsync(
                        new DifferenceReport(
                            settings.Seed,
                            tally.Questions,
                            question.Document,
                            history,
                            judgement
                        ).ToText(await new Minimiser(judge).ReduceAsync(question.Document, values))
                    );
                    break;
                }

                if (tally.Questions % ReportEvery == 0)
                {
                    Say(tally.ToString());
                }
            }
        }

        return tally;
    }

    private async Task ChangeAsync(
        AskedData data,
        Judge judge,
        QuestionGenerator generator,
        DataChanges changes,
        Tally tally,
        CancellationToken cancellationToken
    )
    {
        var questions = Enumerable
            .Range(0, AskedMeanwhile)
            .Select(_ => generator.Next())
            .Where(question => AskingWhileRowsChange.CanBeAsked(question.Document))
            .Select(question => (question.Document, question.NextValues()))
            .ToList();
        var (difference, answers) = await new AskingWhileRowsChange(data, judge).RunAsync(
            questions,
            () => Task.Run(() => changes.NextAsync(cancellationToken), cancellationToken)
        );
        tally.Changes++;
        tally.AnswersMeanwhile += answers;
        if (difference is not null)
        {
            tally.Differences++;
            await results.WriteLineAsync($"seed {settings.Seed}, before question {tally.Questions + 1}\n{difference}");
        }
    }

    private void Say(string text) =>
        progress.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"[{settings.Elapsed.TotalSeconds, 5:0} s] {text}")
        );
}
