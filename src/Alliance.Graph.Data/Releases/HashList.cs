using System.Text;
using Alliance.Graph.Data.Releases.Parts;

namespace Alliance.Graph.Data.Releases;

/// <summary>
/// The file <c>SHA256SUMS</c>, which <c>sha256sum --check</c> reads: it covers the manifest too, which cannot hold its
/// own hash.
/// </summary>
public static class HashList
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>The text of the file.</summary>
    public static byte[] Write(IEnumerable<ReleaseFile> files) =>
        Encoding.UTF8.GetBytes(
            string.Concat(
                files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Path}\n")
            )
        );
}
