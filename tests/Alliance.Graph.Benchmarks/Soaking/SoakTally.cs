using System.Text;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Hosting;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Counts the answers of all connections, and shows the first wrong ones of each question.</summary>
internal sealed class SoakTally(int questions, Progress progress)
{
    private const int Shown = 3;
    private const int ShownCharacters = 2000;

    private readonly int[] _right = new int[questions];
    private readonly int[] _wrong = new int[questions];
    private int _unavailable;

    public int Right => _right.Sum();

    public int Unavailable => _unavailable;

    public int Wrong => _wrong.Sum();

    public int Answers => Right + Unavailable + Wrong;

    /// <summary>Questions that were answered, and never wrongly.</summary>
    public int QuestionsPassed =>
        Enumerable.Range(0, questions).Count(number => _right[number] > 0 && _wrong[number] == 0);

    public int QuestionsFailed => questions - QuestionsPassed;

    public void AddRight(int question) => Interlocked.Increment(ref _right[question]);

    public void AddUnavailable() => Interlocked.Increment(ref _unavailable);

    /// <param name="question">Its number.</param>
    /// <param name="learnt">What was asked, and what should have been answered.</param>
    /// <param name="why">What is wrong, in words.</param>
    /// <param name="answer">What was answered; empty if nothing was.</param>
    public void AddWrong(int question, LearntAnswer learnt, string why, ReadOnlySpan<byte> answer)
    {
        if (Interlocked.Increment(ref _wrong[question]) <= Shown)
        {
            progress.Step(
                $"""
                WRONG: '{learnt.Question.Name}': {why}
                  question: {Encoding.UTF8.GetString(learnt.Question.Request)}
                  learnt:   {Text(learnt.Answer)}
                  answer:   {Text(answer)}
                """
            );
        }
    }

    private static string Text(ReadOnlySpan<byte> answer)
    {
        var text = Encoding.UTF8.GetString(answer);
        return text.Length > ShownCharacters ? $"{text[..ShownCharacters]}…" : text;
    }
}
