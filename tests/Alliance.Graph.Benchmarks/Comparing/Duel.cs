using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>One question over so many connections, asked of the server and then of what it is compared with.</summary>
internal sealed class Duel : IDisposable
{
    private readonly Endpoint _serverEndpoint;
    private readonly Endpoint _otherEndpoint;
    private readonly Load _server;
    private readonly Load _other;

    /// <param name="pair">The two.</param>
    /// <param name="question">What the server is asked.</param>
    /// <param name="known">Its requests with their answers.</param>
    /// <param name="floor">What the other is asked instead; null for the same.</param>
    /// <param name="connections">Over how many connections.</param>
    public Duel(
        ServerPair pair,
        Question question,
        IReadOnlyList<KnownQuestion> known,
        KnownQuestion? floor,
        int connections
    )
    {
        Question = question;
        Connections = connections;
        _serverEndpoint = pair.Server(connections);
        _otherEndpoint = pair.Other(question, connections);
        _server = new Load(_serverEndpoint, Conversations(known));
        _other = new Load(
            _otherEndpoint,
            floor is null
                ? Conversations(known)
                : [.. Enumerable.Range(0, connections).Select(_ => new RotatingConversation([floor], start: 0))]
        );
    }

    public Question Question { get; }

    public int Connections { get; }

    /// <summary>A turn of each, the server's first.</summary>
    public async Task<(TurnResult Server, TurnResult Other)> RunAsync(
        TimeSpan turn,
        CancellationToken cancellationToken
    ) => (await _server.RunAsync(turn, cancellationToken), await _other.RunAsync(turn, cancellationToken));

    /// <summary>Asks both until they are as fast as they get.</summary>
    public async Task WarmUpAsync(WarmUp warmUp, CancellationToken cancellationToken)
    {
        await _server.WarmUpAsync(warmUp, cancellationToken);
        await _other.WarmUpAsync(warmUp, cancellationToken);
    }

    public void Dispose()
    {
        _serverEndpoint.Dispose();
        _otherEndpoint.Dispose();
    }

    private Conversation[] Conversations(IReadOnlyList<KnownQuestion> known) =>
        [
            .. Enumerable
                .Range(0, Connections)
                .Select(number =>
                    Question.Kind == QuestionKind.Walk
                        ? (Conversation)new WalkConversation()
                        : new RotatingConversation(known, number)
                ),
        ];
}
