using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution;

/// <summary>
/// Cursors of one connection in one order: URL-safe base64 of a JSON array that holds a mark of the connection and
/// its order, then the values of the order's keys.
/// </summary>
internal sealed class CursorFormat
{
    private readonly IReadOnlyList<OrderDefinition> _order;
    private readonly string _mark;

    /// <param name="connection">Names the connection, <c>Country.reports</c>.</param>
    /// <param name="order">Its order.</param>
    public CursorFormat(string connection, IReadOnlyList<OrderDefinition> order)
    {
        _order = order;
        var identity = $"{connection}|{string.Join(',', order.Select(key => $"{key.Selector.Body} {key.Direction}"))}";
        _mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 4));
    }

    /// <summary>The cursor of a row.</summary>
    public string Encode(IReadOnlyList<Column> columns, IReadOnlyList<int> orderColumns, int row)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(_mark);
            foreach (var column in orderColumns)
            {
                writer.WriteStringValue(columns[column].ValueAt(row) is { } value ? ScalarText.Format(value) : null);
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>Reads a cursor.</summary>
    public CursorReading Decode(string cursor)
    {
        if (ReadParts(cursor) is not [{ } mark, .. var texts])
        {
            return new CursorReading(null, ErrorCodes.InvalidCursor);
        }

        if (mark != _mark)
        {
            return new CursorReading(null, ErrorCodes.CursorMismatch);
        }

        if (texts.Length != _order.Count)
        {
            return new CursorReading(null, ErrorCodes.InvalidCursor);
        }

        var values = new object?[texts.Length];
        for (var index = 0; index < texts.Length; index++)
        {
            var isReadable = texts[index] is { } text
                ? ScalarText.TryParse(text, _order[index].Selector.ReturnType, out values[index])
                : _order[index].IsNullable;
            if (!isReadable)
            {
                return new CursorReading(null, ErrorCodes.InvalidCursor);
            }
        }

        return new CursorReading(values, null);
    }

    private static string?[]? ReadParts(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>The values that a cursor holds, or why it cannot be used.</summary>
internal readonly record struct CursorReading(IReadOnlyList<object?>? Values, string? Problem);
