using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Ide;

/// <summary>
/// One file of the IDE, kept as gzip only: brotli would be a sixth smaller, but browsers ask for it over HTTPS alone.
/// </summary>
internal sealed class IdeFile
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public IdeFile(string path, byte[] gzip)
    {
        Path = path;
        Gzip = gzip;
        var hash = Convert.ToHexStringLower(SHA256.HashData(gzip));
        GzipTag = new EntityTagHeaderValue($"\"{hash}\"");
        IdentityTag = new EntityTagHeaderValue($"\"{hash}-identity\"");
        ContentType = ContentTypeOf(path);
    }

    /// <summary>Path below the IDE's directory, with forward slashes.</summary>
    public string Path { get; }

    public byte[] Gzip { get; }

    public string ContentType { get; }

    /// <summary>A strong tag names one representation (RFC 9110, 8.8.1), so each encoding has its own.</summary>
    public EntityTagHeaderValue GzipTag { get; }

    public EntityTagHeaderValue IdentityTag { get; }

    /// <summary>Vite puts a hash of the content into the names of the files in this directory.</summary>
    public bool IsNamedByContent => Path.StartsWith("assets/", StringComparison.Ordinal);

    private static string ContentTypeOf(string path)
    {
        if (!ContentTypes.TryGetContentType(path, out var type))
        {
            return "application/octet-stream";
        }

        return type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
    }
}
