using System.Diagnostics;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Asks at random over many connections, and has every answer judged.</summary>
internal sealed class SoakLoad(Endpoint endpoint, IReadOnlyList<CorpusQuestion> questions, SoakJudge judge)
{
    /// <summary>Asks until something else has ended, and waits for the last answers.</summary>
    public async Task RunWhileAsync(
        Func<CancellationToken, Task> something,
        int connections,
        CancellationToken cancellationToken
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = Enumerable
            .Range(0, connections)
            .Select(seed => Task.Run(() => AskAsync(seed, end.Token, cancellationToken), CancellationToken.None))
            .ToList();
        try
        {
            await something(cancellationToken);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(asking);
        }
    }

    private async Task AskAsync(int seed, CancellationToken end, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var buffer = new AnswerBuffer();
        while (!end.IsCancellationRequested)
        {
            var number = random.Next(questions.Count);
            var sent = Stopwatch.GetTimestamp();
            try
            {
                judge.Take(number, sent, await endpoint.AskAsync(questions[number].Request, buffer, cancellationToken));
            }
            catch (Exception exception)
                when (exception is HttpRequestException or IOException || IsTimeout(exception, cancellationToken))
            {
                judge.TakeFailure(number, exception);
            }
        }
    }

    // The client gives up after 100 seconds, by cancelling.
    private static bool IsTimeout(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
}
