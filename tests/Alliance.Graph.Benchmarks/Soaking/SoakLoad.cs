using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Alliance.Graph.Benchmarks.Corpus;
using Alliance.Graph.Benchmarks.Driving;

namespace Alliance.Graph.Benchmarks.Soaking;

/// <summary>Asks at random over many connections, and judges every answer.</summary>
internal sealed class SoakLoad(Endpoint endpoint, IReadOnlyList<LearntAnswer> learnt, DatabaseOutage outage, SoakTally tally)
{
    private const string Unavailable = "DATABASE_UNAVAILABLE";

    /// <summary>Asks until something else has ended, and waits for the last answers.</summary>
    public async Task RunWhileAsync(Func<CancellationToken, Task> something, int connections, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = Enumerable.Range(0, connections).Select(seed => Task.Run(() => AskAsync(seed, end.Token, cancellationToken), CancellationToken.None)).ToList();
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
            var number = random.Next(learnt.Count);
            var sent = Stopwatch.GetTimestamp();
            try
            {
                var (status, answer) = await endpoint.AskAsync(learnt[number].Question.Request, buffer, cancellationToken);
                Judge(number, sent, status, answer);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException || IsTimeout(exception, cancellationToken))
            {
                tally.AddWrong(number, learnt[number], $"no answer ({exception.Message})", []);
            }
        }
    }

    private void Judge(int number, long sent, HttpStatusCode status, ReadOnlyMemory<byte> answer)
    {
        var expected = learnt[number];
        if (status == HttpStatusCode.OK && answer.Span.SequenceEqual(expected.Answer))
        {
            tally.AddRight(number);
            return;
        }

        var codes = NewCodes(answer, expected);
        if (codes is not [Unavailable])
        {
            tally.AddWrong(number, expected, $"status {(int)status}, new codes: {(codes.Length == 0 ? "none" : string.Join(", ", codes))}", answer.Span);
        }
        else if (outage.Excuses(sent))
        {
            tally.AddUnavailable();
        }
        else
        {
            tally.AddWrong(number, expected, $"{Unavailable} while the database was there", answer.Span);
        }
    }

    private static string[] NewCodes(ReadOnlyMemory<byte> answer, LearntAnswer expected)
    {
        try
        {
            return [.. ReadAnswer.Of(answer).Codes.Except(expected.Codes)];
        }
        catch (JsonException)
        {
            return ["no JSON"];
        }
    }

    // The client gives up after 100 seconds, by cancelling.
    private static bool IsTimeout(Exception exception, CancellationToken cancellationToken)
        => exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
}
