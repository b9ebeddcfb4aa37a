using System.Security.Cryptography;
using System.Text;

namespace Alliance.Graph.Data.Observing;

/// <summary>Short texts by which two declarations are told apart.</summary>
internal static class DeclarationText
{
    /// <summary>
    /// The same for the same parts only: each has its length ahead of it, so that two lists cannot read the same.
    /// </summary>
    public static string Short(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part.Length}:{part}"))))
                .AsSpan(0, 8)
        );
}
