using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Soaking.States;

/// <summary>
/// What is kept of an answer while it is judged; thousands may have to wait until their state is learnt.
/// </summary>
/// <param name="Question">The number of the question.</param>
/// <param name="Sent">When it was asked.</param>
/// <param name="Received">When the whole answer was there.</param>
/// <param name="Status">Its status.</param>
/// <param name="Revision">Which revision it names; null if none.</param>
/// <param name="Hash">Of its body.</param>
/// <param name="Start">Of its body, to be shown to people.</param>
internal sealed record SoakAnswer(
    int Question,
    long Sent,
    long Received,
    HttpStatusCode Status,
    string? Revision,
    byte[] Hash,
    byte[] Start
)
{
    private const int Shown = 2000;

    public static SoakAnswer Of(int question, long sent, EndpointAnswer answer) =>
        new(
            question,
            sent,
            Stopwatch.GetTimestamp(),
            answer.Status,
            answer.Revision,
            SHA256.HashData(answer.Body.Span),
            answer.Body[..Math.Min(answer.Body.Length, Shown)].ToArray()
        );
}
