using System.Diagnostics;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>Drives one server with one question over several connections.</summary>
internal sealed class Load(Endpoint endpoint, IReadOnlyList<Conversation> conversations)
{
    /// <summary>Asks for a while; requests that are under way at its end are waited for and counted.</summary>
    public async Task<TurnResult> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var latencies = await Task.WhenAll(conversations.Select(conversation => Task.Run(
            () => AskAsync(conversation, start, duration, cancellationToken), cancellationToken)));
        return new TurnResult([.. latencies.SelectMany(part => part)], Stopwatch.GetElapsedTime(start));
    }

    private async Task<List<long>> AskAsync(Conversation conversation, long start, TimeSpan duration, CancellationToken cancellationToken)
    {
        var latencies = new List<long>();
        var buffer = new AnswerBuffer();
        do
        {
            var request = conversation.Next();
            var sent = Stopwatch.GetTimestamp();
            var answer = await endpoint.PostAsync(request, buffer, cancellationToken);
            latencies.Add(Stopwatch.GetTimestamp() - sent);
            conversation.Take(answer.Span);
        }
        while (Stopwatch.GetElapsedTime(start) < duration);

        return latencies;
    }
}
