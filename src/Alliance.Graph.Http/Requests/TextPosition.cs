using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Alliance.Graph.Http.Requests;

/// <summary>A place in UTF-8 text, both counted from 1.</summary>
internal readonly record struct TextPosition(long Line, long Byte)
{
    public static TextPosition Of(ReadOnlySpan<byte> text, int offset)
    {
        var before = text[..offset];
        return new(before.Count((byte)'\n') + 1, offset - before.LastIndexOf((byte)'\n'));
    }

    /// <summary>Where the text stops to be UTF-8, or null if it does not.</summary>
    public static TextPosition? OfInvalidUtf8(ReadOnlySpan<byte> text)
    {
        if (Utf8.IsValid(text))
        {
            return null;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out var length) == OperationStatus.Done)
        {
            offset += length;
        }

        return Of(text, offset);
    }

    public override string ToString() => $"line {Line}, byte {Byte}";
}
