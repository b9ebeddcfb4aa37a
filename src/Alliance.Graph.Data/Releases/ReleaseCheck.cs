using System.Text;
using Alliance.Graph.Data.Releases.Parts;

namespace Alliance.Graph.Data.Releases;

/// <summary>Finds out whether a release is to the byte what was made.</summary>
/// <param name="folder">Where releases are.</param>
public sealed class ReleaseCheck(ReleaseFolder folder)
{
    /// <summary>What is wrong with a release; all of it, and nothing if it is whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="progress">Is told of each file, and how many bytes are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ReleaseException">It is not there, or does not even say what it should be.</exception>
    public async Task<IReadOnlyList<string>> FaultsOfAsync(
        string name,
        IProgress<(string File, long Bytes)>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var manifest = folder.Find(name) ?? throw Unknown(name);
        var path = folder.PathOf(name);
        var faults = new List<string>();
        var there = FileHash.PathsIn(path).ToHashSet(StringComparer.Ordinal);
        var done = 0L;
        foreach (var file in manifest.Files)
        {
            progress?.Report((file.Path, done));
            if (!there.Remove(file.Path))
            {
                faults.Add($"'{file.Path}' is missing.");
                continue;
            }

            var found = await FileHash.OfAsync(path, file.Path, cancellationToken);
            done += found.Bytes;
            if (found != file)
            {
                faults.Add(
                    found.Bytes == file.Bytes
                        ? $"'{file.Path}' was changed: its SHA-256 is {found.Sha256}, and should be {file.Sha256}."
                        : FormattableString.Invariant(
                            $"'{file.Path}' was changed: it has {found.Bytes} bytes, and should have {file.Bytes}."
                        )
                );
            }
        }

        faults.AddRange(await ListFaultsAsync(path, manifest, there, cancellationToken));
        faults.AddRange(there.Order(StringComparer.Ordinal).Select(file => $"'{file}' does not belong to it."));
        if (File.Exists(Path.Combine(path, ReleaseFolder.DatabaseName)))
        {
            faults.AddRange(
                await ReleaseDatabase.FaultsOfAsync(
                    Path.Combine(path, ReleaseFolder.DatabaseName),
                    manifest,
                    cancellationToken
                )
            );
        }

        return faults;
    }

    /// <summary>There is no release of a name.</summary>
    public ReleaseException Unknown(string name) =>
        new(
            $"There is no release '{name}' in '{folder.Path}'. {(folder.Names() is { Count: > 0 } names ? $"There are: {string.Join(", ", names)}." : "There is none at all; 'release create' makes one.")}"
        );

    /// <summary>The list of hashes vouches for the manifest.</summary>
    private static async Task<IReadOnlyList<string>> ListFaultsAsync(
        string path,
        ReleaseManifest manifest,
        HashSet<string> there,
        CancellationToken cancellationToken
    )
    {
        there.Remove(ReleaseManifest.FileName);
        if (!there.Remove(HashList.FileName))
        {
            return [$"'{HashList.FileName}' is missing."];
        }

        var expected = HashList.Write([
            .. manifest.Files,
            await FileHash.OfAsync(path, ReleaseManifest.FileName, cancellationToken),
        ]);
        var found = await File.ReadAllBytesAsync(Path.Combine(path, HashList.FileName), cancellationToken);
        if (found.AsSpan().SequenceEqual(expected))
        {
            return [];
        }

        var lines = Encoding.UTF8.GetString(found).Split('\n').ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Encoding
                .UTF8.GetString(expected)
                .Split('\n')
                .Where(line => !lines.Contains(line))
                .Select(line =>
                    $"'{HashList.FileName}' and '{line[(line.LastIndexOf(' ') + 1)..]}' do not fit together: one of them was changed."
                )
                .DefaultIfEmpty($"'{HashList.FileName}' was changed."),
        ];
    }
}
