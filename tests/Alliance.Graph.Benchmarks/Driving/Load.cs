using System.Diagnostics;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>Drives one server with one question over several connections.</summary>
internal sealed class Load(Endpoint endpoint, IReadOnlyList<Conversation> conversations)
{
    /// <summary>Asks for a while; requests that are under way at its end are waited for and counted.</summary>
    public Task<TurnResult> RunAsync(TimeSpan duration, CancellationToken cancellationToken) =>
        RunAsync(duration, 0, cancellationToken);

    /// <summary>Asks until the server is as fast as it gets.</summary>
    public Task WarmUpAsync(WarmUp warmUp, CancellationToken cancellationToken) =>
        RunAsync(warmUp.Time, warmUp.Requests / conversations.Count, cancellationToken);

    private async Task<TurnResult> RunAsync(TimeSpan duration, int requests, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(
            conversations.Select(conversation =>
                Task.Run(() => AskAsync(conversation, start, duration, requests, cancellationToken), cancellationToken)
            )
        );
        return new TurnResult([.. latencies.SelectMany(part => part)], Stopwatch.GetElapsedTime(start));
    }

    private async Task<List<long>> AskAsync(
        Conversation conversation,
        long start,
        TimeSpan duration,
        int requests,
        CancellationToken cancellationToken
    )
    {
        var latencies = new List<long>();
        var buffer = new AnswerBuffer();
        do
        {
            var request = conversation.Next();
            var sent = Stopwatch.GetTimestamp();
            var answer = await endpoint.PostAsync(request, buffer, cancellationToken);
            latencies.Add(Stopwatch.GetTimestamp() - sent);
            conversation.Take(answer);
        } while (Stopwatch.GetElapsedTime(start) < duration || latencies.Count < requests);

        return latencies;
    }
}
