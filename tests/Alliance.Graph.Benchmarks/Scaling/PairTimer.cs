using Alliance.Graph.Benchmarks.Comparing;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>How long one request takes each of the two, asked again and again over one connection, in turns.</summary>
internal sealed class PairTimer(ServerPair pair, int rounds, TimeSpan turn)
{
    private static readonly WarmUp _warmUp = WarmUp.Of(seconds: 1.5);

    /// <summary>
    /// The medians in milliseconds. The twin's request can be another one, since cursors are each server's own.
    /// </summary>
    public async Task<(double Server, double Twin)> MeasureAsync(
        Question question,
        byte[] request,
        byte[]? twinRequest,
        CancellationToken cancellationToken
    )
    {
        using var serverEndpoint = pair.Server(1);
        using var twinEndpoint = pair.Other(question, 1);
        var server = await LoadAsync(serverEndpoint, request, cancellationToken);
        var twin = await LoadAsync(twinEndpoint, twinRequest ?? request, cancellationToken);
        await server.WarmUpAsync(_warmUp, cancellationToken);
        await twin.WarmUpAsync(_warmUp, cancellationToken);

        var results = new List<(double Server, double Twin)>();
        for (var round = 0; round < rounds; round++)
        {
            results.Add(
                (
                    (await server.RunAsync(turn, cancellationToken)).MedianLatency,
                    (await twin.RunAsync(turn, cancellationToken)).MedianLatency
                )
            );
        }

        return (Median.Of(results.Select(result => result.Server)), Median.Of(results.Select(result => result.Twin)));
    }

    private static async Task<Load> LoadAsync(Endpoint endpoint, byte[] request, CancellationToken cancellationToken)
    {
        var answer = await endpoint.PostAsync(request, new AnswerBuffer(), cancellationToken);
        return new Load(endpoint, [new RotatingConversation([new KnownQuestion(request, answer.ToArray())], start: 0)]);
    }
}
