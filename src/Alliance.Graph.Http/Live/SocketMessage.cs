using System.Buffers;
using System.Text.Json;

namespace Alliance.Graph.Http.Live;

/// <summary>The messages that a server sends.</summary>
internal static class SocketMessage
{
    public static ReadOnlyMemory<byte> Ack { get; } = "{\"type\":\"connection_ack\"}"u8.ToArray();

    /// <summary>An answer, or one of many.</summary>
    public static ReadOnlyMemory<byte> Next(string id, ReadOnlySpan<byte> answer) => Of("next", id, answer);

    /// <summary>Why an operation was not begun, or has ended.</summary>
    /// <param name="id">The operation.</param>
    /// <param name="refusal">An answer that has errors only.</param>
    public static ReadOnlyMemory<byte> Error(string id, ReadOnlyMemory<byte> refusal)
    {
        using var answer = JsonDocument.Parse(refusal);
        return Of("error", id, JsonSerializer.SerializeToUtf8Bytes(answer.RootElement.GetProperty("errors")));
    }

    public static ReadOnlyMemory<byte> Complete(string id) => Of("complete", id, []);

    public static ReadOnlyMemory<byte> Pong(JsonElement? payload) =>
        Of("pong", null, payload is { } given ? JsonSerializer.SerializeToUtf8Bytes(given) : []);

    private static ReadOnlyMemory<byte> Of(string type, string? id, ReadOnlySpan<byte> payload)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 128);
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        if (id is not null)
        {
            json.WriteString("id", id);
        }

        json.WriteString("type", type);
        if (payload.Length > 0)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(payload, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }
}
