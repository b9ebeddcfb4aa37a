using Alliance.Graph.Data;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>
/// The releases of a server: each is opened when it is first asked, and closed when nobody has asked it for a while, or when another
/// needs its place.
/// </summary>
public sealed partial class ReleaseShelf : IAsyncDisposable
{
    // The live graph keeps more; all that are open together have about as much as it has alone.
    private const int Share = 8;

    private readonly AllianceDatabase _database;
    private readonly GraphExecutor _live;
    private readonly ReleaseLimits _limits;
    private readonly CacheLimits _cache;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReleaseShelf> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Place> _places = [];
    private readonly ITimer _sweeps;

    /// <param name="database">The live database, of whose modules releases are asked.</param>
    /// <param name="live">The live graph.</param>
    /// <param name="folder">Where releases are.</param>
    /// <param name="settings">What the live graph may keep.</param>
    /// <param name="limits">How many are open.</param>
    /// <param name="clock">Tells how long one was not asked.</param>
    /// <param name="logger">Takes what callers are not told.</param>
    public ReleaseShelf(
        AllianceDatabase database, GraphExecutor live, ReleaseFolder folder, GraphSettings settings, ReleaseLimits limits, TimeProvider clock, ILogger<ReleaseShelf> logger)
    {
        _database = database;
        _live = live;
        _limits = limits;
        _clock = clock;
        _logger = logger;
        Folder = folder;
        _cache = new CacheLimits((settings.Cache.Plans + Share - 1) / Share, settings.Cache.AnswerBytes / Share);
        _sweeps = clock.CreateTimer(_ => Sweep(), null, limits.CloseAfter / 2, limits.CloseAfter / 2);
    }

    /// <summary>Where releases are.</summary>
    public ReleaseFolder Folder { get; }

    /// <summary>Names of those that are open.</summary>
    public IReadOnlyList<string> Open
    {
        get
        {
            lock (_lock)
            {
                return [.. _places.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>What a release says of itself; null with the reason if it cannot be had.</summary>
    public (ReleaseManifest? Manifest, GraphError? Refusal) Find(string name)
    {
        try
        {
            return Folder.Find(name) is { } manifest ? (manifest, null) : (null, Unknown());
        }
        catch (ReleaseException exception)
        {
            return (null, Damaged(name, exception));
        }
    }

    /// <summary>Opens a release, if it is not open yet.</summary>
    /// <param name="name">Its name, as somebody wrote it.</param>
    /// <returns>The release, to be disposed when the answer is sent; or why it cannot be asked.</returns>
    public async Task<(ReleaseLease? Lease, GraphError? Refusal)> OpenAsync(string name)
    {
        if (!Folder.Has(name))
        {
            return (null, Unknown());
        }

        var stamp = File.GetLastWriteTimeUtc(Path.Combine(Folder.PathOf(name), ReleaseManifest.FileName));
        if (Take(name, stamp) is not { } place)
        {
            return (null, new GraphError(
                ErrorCodes.ServerBusy, $"As many releases are asked at this moment as may be open, which are {_limits.MaximumOpen}. Ask again in a few seconds, or download the files of this one."));
        }

        try
        {
            var (release, refusal) = await place.Opening.Value;
            if (release is not null)
            {
                return (new ReleaseLease(release, () => Leave(place)), null);
            }

            Forget(place);
            return (null, refusal);
        }
        catch (Exception exception) when (exception is ReleaseException or DatabaseFault or IOException or UnauthorizedAccessException)
        {
            Forget(place);
            return (null, Damaged(name, exception));
        }
        catch
        {
            Forget(place);
            throw;
        }
    }

    /// <summary>Closes all; nobody may ask any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _sweeps.DisposeAsync();
        List<Place> places;
        lock (_lock)
        {
            places = [.. _places.Values];
            _places.Clear();
        }

        foreach (var place in places)
        {
            await CloseAsync(place);
        }
    }

    /// <summary>The place of a release, taken once more; null if all are taken by others.</summary>
    private Place? Take(string name, DateTime stamp)
    {
        List<Place> closing = [];
        try
        {
            lock (_lock)
            {
                if (_places.TryGetValue(name, out var known) && known.Stamp != stamp)
                {
                    // Somebody has put another one there.
                    Remove(known, closing);
                    known = null;
                }

                if (known is null)
                {
                    if (_places.Count >= _limits.MaximumOpen)
                    {
                        if (_places.Values.Where(place => place.Users == 0).MinBy(place => place.UsedAt) is not { } idle)
                        {
                            return null;
                        }

                        Remove(idle, closing);
                    }

                    known = new Place(name, stamp, () => OpenReleaseAsync(name));
                    _places.Add(name, known);
                }

                known.Users++;
                known.UsedAt = _clock.GetTimestamp();
                return known;
            }
        }
        finally
        {
            closing.ForEach(place => _ = CloseAsync(place));
        }
    }

    private void Leave(Place place)
    {
        bool isLast;
        lock (_lock)
        {
            place.Users--;
            place.UsedAt = _clock.GetTimestamp();
            isLast = place is { IsRemoved: true, Users: 0 };
        }

        if (isLast)
        {
            _ = CloseAsync(place);
        }
    }

    /// <summary>Gives a place back in which nothing could be opened.</summary>
    private void Forget(Place place)
    {
        lock (_lock)
        {
            if (!place.IsRemoved)
            {
                place.IsRemoved = true;
                _places.Remove(place.Name);
            }
        }
    }

    /// <summary>Closes those that nobody has asked for a while.</summary>
    private void Sweep()
    {
        List<Place> closing = [];
        lock (_lock)
        {
            foreach (var place in _places.Values.Where(place => place.Users == 0 && _clock.GetElapsedTime(place.UsedAt) >= _limits.CloseAfter).ToList())
            {
                Remove(place, closing);
            }
        }

        closing.ForEach(place => _ = CloseAsync(place));
    }

    private void Remove(Place place, List<Place> closing)
    {
        place.IsRemoved = true;
        _places.Remove(place.Name);
        if (place.Users == 0)
        {
            closing.Add(place);
        }
    }

    private async Task CloseAsync(Place place)
    {
        try
        {
            if (place.Opening.IsValueCreated && (await place.Opening.Value).Release is { } release)
            {
                await release.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            LogUnclosed(exception, place.Name);
        }
    }

    private async Task<(OpenRelease? Release, GraphError? Refusal)> OpenReleaseAsync(string name)
    {
        if (Folder.Find(name) is not { } manifest)
        {
            return (null, Unknown());
        }

        var copy = new AllianceDatabase(_database.Graph, ReleaseDatabase.OptionsOf(Path.Combine(Folder.PathOf(name), ReleaseFolder.DatabaseName)), _clock);
        try
        {
            if (await HasOtherTablesAsync(copy, manifest))
            {
                await copy.DisposeAsync();
                return (null, new GraphError(
                    ErrorCodes.IncompatibleRelease,
                    $"The release '{name}' was made with other tables than this server has, and so cannot be asked here. Its files can be downloaded at '/releases/{name}/'; a server of the version that made it answers from them."));
            }

            return (new OpenRelease(manifest, copy, _live.Frozen(copy, manifest.CreatedAt, _cache)), null);
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether its migrations are not to the last one those of the loaded modules.</summary>
    private static async Task<bool> HasOtherTablesAsync(AllianceDatabase copy, ReleaseManifest manifest)
    {
        var states = await copy.Migrator.StatesAsync();
        return !manifest.Modules.Where(module => module.Migrations.Count > 0).Select(module => module.Id).ToHashSet(StringComparer.Ordinal).SetEquals(states.Select(state => state.Module))
            || states.Any(state => !state.Known.ToHashSet(StringComparer.Ordinal).SetEquals(state.Applied));
    }

    private static GraphError Unknown() => new(ErrorCodes.UnknownRelease, "There is no release of this name here. Ask for those that there are with '{ releases { name } }', or look at '/releases/'.");

    private GraphError Damaged(string name, Exception exception)
    {
        LogDamaged(exception, name);
        return new GraphError(ErrorCodes.DamagedRelease, $"The files of the release '{name}' cannot be read; the server's log says why. Its operator should run 'release verify'.");
    }

    [LoggerMessage(LogLevel.Error, "The release {Name} cannot be read.")]
    private partial void LogDamaged(Exception exception, string name);

    [LoggerMessage(LogLevel.Error, "The release {Name} could not be closed.")]
    private partial void LogUnclosed(Exception exception, string name);

    private sealed class Place(string name, DateTime stamp, Func<Task<(OpenRelease? Release, GraphError? Refusal)>> open)
    {
        public string Name => name;

        public DateTime Stamp => stamp;

        /// <summary>Begun by whoever comes first, outside of the lock.</summary>
        public Lazy<Task<(OpenRelease? Release, GraphError? Refusal)>> Opening { get; } = new(() => Task.Run(open));

        public int Users { get; set; }

        public long UsedAt { get; set; }

        public bool IsRemoved { get; set; }
    }
}
