using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Alliance.Graph.Execution.Settings;

/// <summary>Documents that were registered, by the SHA-256 of their text in UTF-8.</summary>
public sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, string> _byHash;
    private readonly FrozenSet<string> _texts;

    /// <summary>Documents with these texts.</summary>
    public TrustedDocuments(params IEnumerable<string> texts)
    {
        _texts = texts.ToFrozenSet(StringComparer.Ordinal);
        _byHash = _texts.ToFrozenDictionary(HashOf, StringComparer.Ordinal);
    }

    /// <summary>No documents.</summary>
    public static TrustedDocuments None { get; } = new([]);

    /// <summary>Their texts.</summary>
    public IEnumerable<string> Texts => _texts;

    /// <summary>The id under which a document is registered: 64 hexadecimal digits in lower case.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text of a document; null if there is none with this id.</summary>
    /// <param name="id">The hash, alone or behind <c>sha256:</c>.</param>
    internal string? Find(string id)
    {
        const string Algorithm = "sha256:";
        var hash = id.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase) ? id[Algorithm.Length..] : id;
        return _byHash.GetValueOrDefault(hash.ToLowerInvariant());
    }

    internal bool Contains(string text) => _texts.Contains(text);
}
