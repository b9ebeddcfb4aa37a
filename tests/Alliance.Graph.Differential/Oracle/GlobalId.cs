using System.Text;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Ids: URL-safe base64 of <c>Type:key</c> without padding.</summary>
internal static class GlobalId
{
    public static string Of(NodeDefinition node, object key) =>
        Convert
            .ToBase64String(Encoding.UTF8.GetBytes($"{node.Name}:{key}"))
            .TrimEnd('=')
            .Replace('+', '-')
            .Replace('/', '_');

    /// <summary>The type and the key; null if it is no id.</summary>
    public static (NodeDefinition Node, object Key)? Read(string id, GraphDefinition definition)
    {
        try
        {
            var padded = id.Replace('-', '+').Replace('_', '/') + new string('=', (4 - (id.Length % 4)) % 4);
            var text = Encoding.UTF8.GetString(Convert.FromBase64String(padded));
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return
                colon > 0
                && definition.TryGetNode(text[..colon], out var node)
                && Key(text[(colon + 1)..], node.KeyType) is { } key
                && Of(node, key) == id
                ? (node, key)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static object? Key(string text, Type type) =>
        type == typeof(string) ? text
        : type == typeof(int) ? (int.TryParse(text, out var number) ? number : null)
        : type == typeof(long) ? (long.TryParse(text, out var large) ? large : null)
        : type == typeof(CountryCode) ? (CountryCode.TryParse(text, out var code) ? code : null)
        : type.IsEnum ? (Enum.TryParse(type, text, out var member) ? member : null)
        : throw new NotSupportedException($"The oracle does not know keys of the type '{type.Name}'.");
}
