using System.Text;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Questions;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>Walks through all commitments, a page a request, and begins again at the end.</summary>
internal sealed class WalkConversation : Conversation
{
    private static readonly byte[] _firstPage = RequestBody.OfPage(after: null);

    private byte[] _next = _firstPage;

    /// <summary>Whether the last page that was taken is followed by another one.</summary>
    public bool HasNext { get; private set; } = true;

    public override byte[] Next() => _next;

    // Not parsed as JSON, which would cost more than some servers do: the page's facts stand at its beginning.
    public override void Take(ReadOnlyMemory<byte> answer)
    {
        HasNext = After(answer.Span, "\"hasNextPage\":"u8)[0] == 't';
        if (!HasNext)
        {
            _next = _firstPage;
            return;
        }

        var cursor = After(answer.Span, "\"endCursor\":\""u8);
        _next = RequestBody.OfPage(Encoding.UTF8.GetString(cursor[..cursor.IndexOf((byte)'"')]));
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> answer, ReadOnlySpan<byte> name)
    {
        var start = answer.IndexOf(name);
        return start < 0
            ? throw new BenchmarkFailure(
                $"A page has no {Encoding.UTF8.GetString(name)} {Encoding.UTF8.GetString(answer)}"
            )
            : answer[(start + name.Length)..];
    }
}
