using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Schema;

/// <summary>The schema as a file; it stays the same as long as the server runs.</summary>
internal sealed class SchemaDocument
{
    public SchemaDocument(string sdl)
    {
        Content = Encoding.UTF8.GetBytes(sdl);
        Tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Content))}\"");
    }

    public byte[] Content { get; }

    public EntityTagHeaderValue Tag { get; }
}
