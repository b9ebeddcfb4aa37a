using System.Text.Json;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Comparing;

/// <summary>
/// Whether the server and what it is compared with give the same answers: byte for byte, and for the walk the same
/// nodes on every page.
/// </summary>
internal sealed class AnswerCheck(ServerPair pair)
{
    private readonly AnswerBuffer _server = new();
    private readonly AnswerBuffer _other = new();

    /// <summary>The codes of all countries, from the server.</summary>
    public async Task<IReadOnlyList<string>> CountryCodesAsync(CancellationToken cancellationToken)
    {
        using var server = pair.Server(1);
        var answer = await server.PostAsync(
            RequestBody.Variants(QuestionList.Countries, [])[0],
            _server,
            cancellationToken
        );
        using var json = JsonDocument.Parse(answer);
        return
        [
            .. json
                .RootElement.GetProperty("data")
                .GetProperty("countries")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("code").GetString()!),
        ];
    }

    /// <summary>Asks the server alone, and hands back the questions with its answers.</summary>
    public async Task<IReadOnlyList<KnownQuestion>> AskAsync(
        Question question,
        IReadOnlyList<string> countryCodes,
        CancellationToken cancellationToken
    )
    {
        using var server = pair.Server(1);
        var known = new List<KnownQuestion>();
        foreach (var request in question.Kind == QuestionKind.Walk ? [] : RequestBody.Variants(question, countryCodes))
        {
            known.Add(
                new KnownQuestion(request, (await server.PostAsync(request, _server, cancellationToken)).ToArray())
            );
        }

        return known;
    }

    /// <summary>A question that reads nothing, with its answer.</summary>
    public async Task<KnownQuestion> FloorAsync(CancellationToken cancellationToken)
    {
        using var server = pair.Server(1);
        var request = """{"query":"{ __typename }"}"""u8.ToArray();
        return new KnownQuestion(request, (await server.PostAsync(request, _server, cancellationToken)).ToArray());
    }

    /// <summary>Whether the other one has the fields that a question asks for; an older release may not.</summary>
    public async Task<bool> IsKnownToOtherAsync(
        Question question,
        IReadOnlyList<string> countryCodes,
        CancellationToken cancellationToken
    )
    {
        if (question.Kind == QuestionKind.Walk)
        {
            return true;
        }

        using var other = pair.Other(question, 1);
        var answer = await other.PostAsync(RequestBody.Variants(question, countryCodes)[0], _other, cancellationToken);
        return answer.Span.IndexOf("\"VALIDATION_FAILED\""u8) < 0;
    }

    /// <summary>Asks both and hands back the questions with the answers that both gave.</summary>
    /// <exception cref="BenchmarkFailure">The answers differ; the message shows where.</exception>
    public async Task<IReadOnlyList<KnownQuestion>> CheckAsync(
        Question question,
        IReadOnlyList<string> countryCodes,
        CancellationToken cancellationToken
    )
    {
        using var server = pair.Server(1);
        using var other = pair.Other(question, 1);
        if (question.Kind == QuestionKind.Walk)
        {
            await CheckWalkAsync(server, other, cancellationToken);
            return [];
        }

        var known = new List<KnownQuestion>();
        foreach (var request in RequestBody.Variants(question, countryCodes))
        {
            var answer = (await server.PostAsync(request, _server, cancellationToken)).ToArray();
            Compare(question.Title, request, answer, await other.PostAsync(request, _other, cancellationToken));
            known.Add(new KnownQuestion(request, answer));
        }

        return known;
    }

    private async Task CheckWalkAsync(Endpoint server, Endpoint other, CancellationToken cancellationToken)
    {
        var ours = new WalkConversation();
        var theirs = new WalkConversation();
        for (var page = 1; ours.HasNext; page++)
        {
            var request = ours.Next();
            var serverPage = await server.PostAsync(request, _server, cancellationToken);
            var otherPage = await other.PostAsync(theirs.Next(), _other, cancellationToken);
            Compare($"{QuestionList.Walk.Title}, page {page}", request, Nodes(serverPage), Nodes(otherPage));
            ours.Take(serverPage);
            theirs.Take(otherPage);
            if (ours.HasNext != theirs.HasNext)
            {
                throw new BenchmarkFailure(
                    $"The walks do not end together: at page {page} the server's {(ours.HasNext ? "goes on" : "ends")} and the other's does not."
                );
            }
        }
    }

    // Cursors are each server's own; they stand before the nodes.
    private static ReadOnlyMemory<byte> Nodes(ReadOnlyMemory<byte> answer) =>
        answer[Math.Max(answer.Span.IndexOf("\"nodes\""u8), 0)..];

    private static void Compare(string title, byte[] request, ReadOnlyMemory<byte> server, ReadOnlyMemory<byte> other)
    {
        if (!server.Span.SequenceEqual(other.Span))
        {
            throw new BenchmarkFailure(AnswerDifference.Describe(title, request, server, other));
        }
    }
}
