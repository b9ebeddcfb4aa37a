using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Paging;

/// <summary>
/// Cursors of one connection with one filter in one order: URL-safe base64 of a JSON array that holds a mark of these
/// three,
/// then the values of the order's keys, then, if it leads some rows further, how many.
/// </summary>
internal sealed class CursorFormat
{
    private readonly IReadOnlyList<OrderDefinition> _order;
    private readonly Lazy<string> _mark;

    /// <param name="identity">Names the connection and its order, see <see cref="IdentityOf"/>.</param>
    /// <param name="order">Its order.</param>
    /// <param name="arguments">What the request asks of it: its filter and its order. Asked for when the first cursor
    /// is.</param>
    public CursorFormat(string identity, IReadOnlyList<OrderDefinition> order, Func<string> arguments)
    {
        _order = order;
        _mark = new Lazy<string>(() =>
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}|{arguments()}")).AsSpan(0, 4))
        );
    }

    /// <summary>The name of a connection in an order.</summary>
    public static string IdentityOf(string connection, IReadOnlyList<OrderDefinition> order) =>
        $"{connection}|{string.Join(',', order.Select(key => $"{OrderText.Of(key.Selector)} {key.Direction}"))}";

    /// <summary>The cursor of a row.</summary>
    /// <param name="columns">Columns of the rows.</param>
    /// <param name="orderColumns">Those of them that hold the order's keys.</param>
    /// <param name="row">The row.</param>
    /// <param name="skip">How many rows further the cursor leads.</param>
    public string Encode(IReadOnlyList<Column> columns, IReadOnlyList<int> orderColumns, int row, int skip = 0)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(_mark.Value);
            foreach (var column in orderColumns)
            {
                writer.WriteStringValue(columns[column].ValueAt(row) is { } value ? ScalarText.Format(value) : null);
            }

            if (skip > 0)
            {
                writer.WriteStringValue(ScalarText.Format(skip));
            }

            writer.WriteEndArray();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>Reads a cursor.</summary>
    /// <param name="cursor">The cursor.</param>
    /// <param name="longestJump">How many rows it may leave out.</param>
    public CursorReading Decode(string cursor, int longestJump)
    {
        if (ReadParts(cursor) is not [{ } mark, .. var texts])
        {
            return CursorReading.Invalid;
        }

        if (mark != _mark.Value)
        {
            return new CursorReading(null, 0, ErrorCodes.CursorMismatch);
        }

        var skip = 0;
        if (texts.Length == _order.Count + 1)
        {
            // A jump leads a few pages further; a forged one could make the database count through a whole table.
            if (
                !int.TryParse(texts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out skip)
                || skip > longestJump
            )
            {
                return CursorReading.Invalid;
            }
        }
        else if (texts.Length != _order.Count)
        {
            return CursorReading.Invalid;
        }

        var values = new object?[_order.Count];
        for (var index = 0; index < values.Length; index++)
        {
            var isReadable = texts[index] is { } text
                ? ScalarText.TryParse(text, _order[index].Selector.ReturnType, out values[index])
                : _order[index].IsNullable;
            if (!isReadable)
            {
                return CursorReading.Invalid;
            }
        }

        return new CursorReading(values, skip, null);
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

/// <summary>What a cursor holds, or why it cannot be used.</summary>
/// <param name="Values">Values of the order's keys.</param>
/// <param name="Skip">How many rows further it leads.</param>
/// <param name="Problem">Code of what is wrong with it.</param>
internal readonly record struct CursorReading(IReadOnlyList<object?>? Values, int Skip, string? Problem)
{
    public static CursorReading Invalid { get; } = new(null, 0, ErrorCodes.InvalidCursor);
}
