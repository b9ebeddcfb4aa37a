using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Alliance.Graph.Reporting.Tests.Audit;

/// <summary>
/// Makes the hash of an event from what an answer says of it, as the documentation tells and without the product's
/// code.
/// </summary>
internal static class EventText
{
    private static readonly string[] _order =
    [
        "previousHash",
        "at",
        "kind",
        "by",
        "role",
        "round.key",
        "submission.key",
        "country.code",
        "area",
        "entryKey",
        "type",
        "rowKey",
        "answer.key",
        "question",
        "contentHash",
        "reason",
        "state",
        "until",
        "version",
        "revision.number",
    ];

    /// <summary>The values in their order, without the name of the form.</summary>
    public static IReadOnlyList<string?> Of(JsonElement told) => [.. _order.Select(path => ValueOf(told, path))];

    public static string HashOf(IEnumerable<string?> values) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Concat(
                        values
                            .Prepend("alliance-graph/audit/1")
                            .Select(value => value is null ? "-\n" : $"{Encoding.UTF8.GetByteCount(value)}:{value}\n")
                    )
                )
            )
        );

    private static string? ValueOf(JsonElement told, string path)
    {
        foreach (var name in path.Split('.'))
        {
            told = told.GetProperty(name);
            if (told.ValueKind == JsonValueKind.Null)
            {
                return null;
            }
        }

        return told.ToString();
    }
}
