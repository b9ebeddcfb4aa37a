using System.Globalization;
using System.Text;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>The key of a node as text.</summary>
internal static class NodeKey
{
    /// <summary>What an id holds behind the name of the type.</summary>
    public static string Of(string id)
    {
        var text = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(id));
        return Plain(text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>The same of a key of .NET.</summary>
    public static string Of(object key) => Plain(Convert.ToString(key, CultureInfo.InvariantCulture)!);

    /// <summary>Enums are written in another case.</summary>
    private static string Plain(string key) => key.Replace("_", "", StringComparison.Ordinal).ToUpperInvariant();
}
