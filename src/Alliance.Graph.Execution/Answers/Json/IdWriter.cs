using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Identity;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes global ids (<see cref="NodeId"/>), without making strings of keys that are texts.</summary>
internal static class IdWriter
{
    private const int MaximumOnStack = 512;

    public static void Write(Utf8JsonWriter writer, byte[] beginning, Column column, int row)
    {
        var key = column is TextColumn keys
            ? keys.Utf8(row)
            : Encoding.UTF8.GetBytes(ScalarText.Format(column.ValueAt(row)!));
        var length = beginning.Length + key.Length;
        var room = Base64Url.GetEncodedLength(length);
        var rented = room > MaximumOnStack ? ArrayPool<byte>.Shared.Rent(room) : null;
        Span<byte> text = rented ?? stackalloc byte[MaximumOnStack];
        beginning.CopyTo(text);
        key.CopyTo(text[beginning.Length..]);
        Base64Url.TryEncodeToUtf8InPlace(text, length, out var encoded);
        writer.WriteStringValue(text[..encoded]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
