using System.Buffers.Text;
using System.Text;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Identity;

/// <summary>
/// A global id: URL-safe base64 of <c>Type:key</c>. Only the canonical form is read, so that one object has one id.
/// </summary>
/// <param name="Node">The type.</param>
/// <param name="Key">The natural key.</param>
internal sealed record NodeId(NodeDefinition Node, object Key)
{
    public static string Encode(string typeName, object key) =>
        Base64Url.EncodeToString([.. Beginning(typeName), .. Encoding.UTF8.GetBytes(ScalarText.Format(key))]);

    /// <summary>What all ids of a type begin with, before they are encoded.</summary>
    public static byte[] Beginning(string typeName) => Encoding.UTF8.GetBytes($"{typeName}:");

    /// <summary>Reads an id; null if it is not one that this graph gives out.</summary>
    public static NodeId? TryDecode(string id, GraphDefinition definition)
    {
        var bytes = new byte[id.Length];
        if (!Base64Url.IsValid(id) || !Base64Url.TryDecodeFromChars(id, bytes, out var length))
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes.AsSpan(0, length));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return
            colon > 0
            && definition.TryGetNode(text[..colon], out var node)
            && ScalarText.TryParse(text[(colon + 1)..], node.KeyType, out var key)
            && Encode(node.Name, key) == id
            ? new NodeId(node, key)
            : null;
    }
}
