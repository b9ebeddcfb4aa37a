using System.Collections.Concurrent;
using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Differential.Running;

/// <summary>
/// Asks while rows change or are imported: an answer must be right for the rows as they were before or as they are
/// after, in all of
/// its parts.
/// </summary>
internal sealed class AskingWhileRowsChange(AskedData data, Judge judge)
{
    private const int MostAnswers = 60;

    /// <summary>Asks the questions over and over until the change is done.</summary>
    /// <returns>The first difference, and how many answers were looked at.</returns>
    public async Task<(string? Difference, int Answers)> RunAsync(
        IReadOnlyList<(Document Document, IReadOnlyDictionary<string, Input> Values)> questions,
        Func<Task> change
    )
    {
        var before = Expect(questions);
        var answers = new ConcurrentQueue<(int Question, string Database, GraphAnswer Answer)>();
        var changing = change();
        await Task.WhenAll(AskAsync(data.Sqlite), AskAsync(data.PostgreSql));
        await changing;
        var after = Expect(questions);
        foreach (var (question, database, answer) in answers)
        {
            if (Judge.TooLarge(answer) is null && IsWrong(answer, before[question]) && IsWrong(answer, after[question]))
            {
                var (document, values) = questions[question];
                return (
                    $"---- while rows changed {database} gave an answer that fits neither the rows before nor those after\n{document.Text}\nvariables {DocumentWriter.Variables(values)}\n{answer.Json}\nbefore {Text(before[question])}\nafter  {Text(after[question])}",
                    answers.Count
                );
            }
        }

        return (null, answers.Count);

        async Task AskAsync(AskedDatabase database)
        {
            for (var asked = 0; questions.Count > 0 && asked < MostAnswers && !changing.IsCompleted; asked++)
            {
                var question = asked % questions.Count;
                answers.Enqueue(
                    (
                        question,
                        database.Name,
                        await Judge.AskAsync(database, questions[question].Document, questions[question].Values)
                    )
                );
            }
        }
    }

    /// <summary>
    /// Whether it can be asked meanwhile: rows that are written behind the graph's back and the words that they are
    /// found by are two
    /// steps.
    /// </summary>
    public static bool CanBeAsked(Document document) =>
        !document.Selections.OfType<FieldSelection>().Any(root => root.Name == "search");

    private List<Expectation?> Expect(
        IEnumerable<(Document Document, IReadOnlyDictionary<string, Input> Values)> questions
    ) => [.. questions.Select(question => judge.Expect(question.Document, question.Values, out _))];

    private static bool IsWrong(GraphAnswer answer, Expectation? expected) =>
        expected is not null && Judge.Difference(answer, expected, new AnswerComparison()) is not null;

    private static string Text(Expectation? expected) =>
        expected?.Data is { } data ? ExpectedText.Of(data) : "no answer";
}
