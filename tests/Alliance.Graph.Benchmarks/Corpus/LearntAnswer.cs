using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Corpus;

/// <summary>A question with the answer that a server gave to it at first.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The body.</param>
/// <param name="Codes">The codes of its errors.</param>
/// <param name="Revision">Which revision it names; null for a release that names none.</param>
internal sealed record LearntAnswer(
    CorpusQuestion Question,
    byte[] Answer,
    IReadOnlySet<string> Codes,
    string? Revision
)
{
    /// <summary>
    /// Asks once; null if the request is not run, as when the schema does not know what is asked for.
    /// </summary>
    public static async Task<LearntAnswer?> AskAsync(
        Endpoint endpoint,
        CorpusQuestion question,
        CancellationToken cancellationToken
    )
    {
        var answer = await endpoint.AskAsync(question.Request, new AnswerBuffer(), cancellationToken);
        var read = ReadAnswer.Of(answer.Body);
        return read.HasData ? new LearntAnswer(question, answer.Body.ToArray(), read.Codes, answer.Revision) : null;
    }
}
