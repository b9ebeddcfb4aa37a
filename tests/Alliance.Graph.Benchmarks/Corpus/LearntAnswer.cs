using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>A question with the answer that a server gave to it at first.</summary>
internal sealed record LearntAnswer(CorpusQuestion Question, byte[] Answer, IReadOnlySet<string> Codes)
{
    /// <summary>Asks once; null if the request is not run, as when the schema does not know what is asked for.</summary>
    public static async Task<LearntAnswer?> AskAsync(Endpoint endpoint, CorpusQuestion question, CancellationToken cancellationToken)
    {
        var (_, answer) = await endpoint.AskAsync(question.Request, new AnswerBuffer(), cancellationToken);
        var read = ReadAnswer.Of(answer);
        return read.HasData ? new LearntAnswer(question, answer.ToArray(), read.Codes) : null;
    }
}
