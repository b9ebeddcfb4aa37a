using System.Buffers;
using System.Globalization;
using System.Text;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// The events of GraphQL over SSE (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md), as the HTML
/// standard writes them.
/// An answer is one line, since its JSON has no breaks.
/// </summary>
internal static class StreamEvent
{
    /// <summary>A comment, which readers pass over.</summary>
    public static ReadOnlyMemory<byte> KeepAlive { get; } = ":\n\n"u8.ToArray();

    /// <summary>The end. Without an empty line of data a browser would pass it over.</summary>
    public static ReadOnlyMemory<byte> Complete { get; } = "event: complete\ndata: \n\n"u8.ToArray();

    /// <summary>An answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="number">Number of the row that it is; a browser that connects again names the last one by itself.
    /// Null if it is none.</param>
    public static ReadOnlyMemory<byte> Next(ReadOnlySpan<byte> answer, long? number)
    {
        var buffer = new ArrayBufferWriter<byte>(answer.Length + 64);
        buffer.Write("event: next\n"u8);
        if (number is { } id)
        {
            buffer.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {id}\n")));
        }

        buffer.Write("data: "u8);
        buffer.Write(answer);
        buffer.Write("\n\n"u8);
        return buffer.WrittenMemory;
    }
}
