using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>Asks known questions in turn. Every answer is looked at: a fast wrong one counts for nothing.</summary>
internal sealed class RotatingConversation(IReadOnlyList<KnownQuestion> questions, int start) : Conversation
{
    private int _current = start - 1;

    private KnownQuestion Current => questions[_current % questions.Count];

    public override byte[] Next()
    {
        _current++;
        return Current.Request;
    }

    public override void Take(ReadOnlyMemory<byte> answer)
    {
        if (!answer.Span.SequenceEqual(Current.Answer))
        {
            throw new BenchmarkFailure(
                $"""
                A server gave another answer while it was measured than before.
                {AnswerDifference.Show(Current.Request, ("before", Current.Answer), ("now", answer))}
                """
            );
        }
    }
}
