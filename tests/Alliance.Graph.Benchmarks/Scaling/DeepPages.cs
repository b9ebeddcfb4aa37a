using System.Text;
using System.Text.Json;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>Finds the places of pages by asking the server.</summary>
internal sealed class DeepPages(Endpoint server)
{
    private static readonly Question _fromTheEnd = new(
        QuestionKind.Walk,
        "pages from the end",
        """
        query FromTheEnd($last: Int!, $before: String) {
          commitments(last: $last, before: $before) { pageInfo { startCursor } nodes { year key } }
        }
        """
    );

    private readonly AnswerBuffer _buffer = new();

    /// <summary>The place behind which the last page stands: that of the row ahead of its first one.</summary>
    public async Task<DeepPlace> AheadOfLastPageAsync(int size, CancellationToken cancellationToken)
    {
        var lastPage = await AskAsync(
            RequestBody.Of(_fromTheEnd, new { last = size, before = (string?)null }),
            cancellationToken
        );
        var ahead = await AskAsync(
            RequestBody.Of(_fromTheEnd, new { last = 1, before = CursorOf(lastPage) }),
            cancellationToken
        );
        var row = ahead.GetProperty("nodes")[0];
        return new DeepPlace(row.GetProperty("year").GetInt32(), row.GetProperty("key").GetString()!, CursorOf(ahead));
    }

    /// <summary>The key of the first row behind a place, so that nobody measures another page than he thinks.</summary>
    public async Task<string> FirstKeyBehindAsync(DeepPlace place, CancellationToken cancellationToken) =>
        (await AskAsync(RequestBody.OfPage(place.ServerCursor), cancellationToken))
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;

    private static string CursorOf(JsonElement page) =>
        page.GetProperty("pageInfo").GetProperty("startCursor").GetString()!;

    private async Task<JsonElement> AskAsync(byte[] request, CancellationToken cancellationToken)
    {
        var answer = await server.PostAsync(request, _buffer, cancellationToken);
        return JsonElement.Parse(answer.Span).TryGetProperty("data", out var data)
            ? data.GetProperty("commitments")
            : throw new BenchmarkFailure($"The server refused a page: {Encoding.UTF8.GetString(answer.Span)}");
    }
}
