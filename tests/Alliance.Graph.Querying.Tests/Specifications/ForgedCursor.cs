using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alliance.Graph.Querying.Tests.Specifications;

/// <summary>A cursor taken apart, to be put together with other parts.</summary>
internal sealed class ForgedCursor(string cursor)
{
    private readonly string?[] _parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(cursor))!;

    /// <summary>How many values of the order's keys it has, behind its mark.</summary>
    public int Keys => _parts.Length - 1;

    /// <summary>The cursor with another value of a key.</summary>
    public string With(int key, string? value) => Encode([.. _parts.Take(key + 1), value, .. _parts.Skip(key + 2)]);

    /// <summary>The cursor with more parts.</summary>
    public string And(params string?[] more) => Encode([.. _parts, .. more]);

    /// <summary>The cursor without its last parts.</summary>
    public string Without(int count) => Encode(_parts[..^count]);

    /// <summary>The cursor with any JSON in place of a key's value.</summary>
    public string WithJson(int key, string json)
    {
        var array = JsonSerializer.SerializeToNode(_parts)!.AsArray();
        array[key + 1] = JsonNode.Parse(json);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(array));
    }

    /// <summary>JSON itself writes half of a surrogate pair as an escape.</summary>
    private static string Encode(string?[] parts)
    {
        var texts = parts.Select(part =>
            part is null ? "null" : $"\"{string.Concat(part.Select(letter => $"\\u{(int)letter:x4}"))}\""
        );
        return Base64Url.EncodeToString(System.Text.Encoding.ASCII.GetBytes($"[{string.Join(',', texts)}]"));
    }
}
