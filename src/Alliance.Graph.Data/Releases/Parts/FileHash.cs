using System.Security.Cryptography;

namespace Alliance.Graph.Data.Releases.Parts;

/// <summary>Reads off a file what a release says of it.</summary>
public static class FileHash
{
    /// <summary>Length and hash of a file in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="path">Where the file is in it, with '/' between the parts.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<ReleaseFile> OfAsync(string folder, string path, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(
            Path.Combine(folder, path),
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read,
            1 << 16,
            FileOptions.SequentialScan | FileOptions.Asynchronous
        );
        var hash = await SHA256.HashDataAsync(stream, cancellationToken);
        return new ReleaseFile(path, stream.Length, Convert.ToHexStringLower(hash));
    }

    /// <summary>All files below a folder, by their paths in it.</summary>
    public static IReadOnlyList<string> PathsIn(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
}
