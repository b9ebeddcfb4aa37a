using System.Collections.Concurrent;
using Alliance.Graph.Data.Releases;

namespace Alliance.Graph.Execution.Modules;

/// <summary>The releases of this server, as the graph tells of them.</summary>
/// <param name="folder">Where they are; null if there are none.</param>
internal sealed class KnownReleases(ReleaseFolder? folder)
{
    private readonly ConcurrentDictionary<string, (DateTime Stamp, ReleaseManifest Manifest)> _read = [];

    /// <summary>All that can be read, the latest first.</summary>
    public IReadOnlyList<ReleaseManifest> All() => [.. (folder?.Names() ?? []).Select(Find).OfType<ReleaseManifest>()];

    /// <summary>One by its name; null if there is none, or it cannot be read.</summary>
    public ReleaseManifest? Find(string name)
    {
        if (folder?.Has(name) != true)
        {
            return null;
        }

        try
        {
            var stamp = File.GetLastWriteTimeUtc(Path.Combine(folder.PathOf(name), ReleaseManifest.FileName));
            if (_read.TryGetValue(name, out var known) && known.Stamp == stamp)
            {
                return known.Manifest;
            }

            if (folder.Find(name) is { } manifest)
            {
                _read[name] = (stamp, manifest);
                return manifest;
            }
        }
        catch (Exception exception) when (exception is ReleaseException or IOException or UnauthorizedAccessException)
        {
            // Whoever asks it is told; 'release verify' says what is wrong.
        }

        return null;
    }
}
