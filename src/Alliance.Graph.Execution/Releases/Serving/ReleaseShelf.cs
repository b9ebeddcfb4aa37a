using Alliance.Graph.Data;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>
/// The releases of a server: each is opened when it is first asked, and closed when nobody has asked it for a while, or
/// when another
/// needs its place.
/// </summary>
public sealed partial class ReleaseShelf : IAsyncDisposable
{
    // The live graph keeps more; all that are open together have about as much as it has alone.
    private const int Share = 8;

    private readonly ReleaseOpener _opener;
    private readonly ReleaseLimits _limits;
    private readonly TimeProvider _clock;
    private readonly ILogger<ReleaseShelf> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ReleasePlace> _places = [];
    private readonly ITimer _sweeps;

    /// <param name="database">The live database, of whose modules releases are asked.</param>
    /// <param name="live">The live graph.</param>
    /// <param name="folder">Where releases are.</param>
    /// <param name="settings">What the live graph may keep.</param>
    /// <param name="limits">How many are open.</param>
    /// <param name="clock">Tells how long one was not asked.</param>
    /// <param name="logger">Takes what callers are not told.</param>
    public ReleaseShelf(
        AllianceDatabase database,
        GraphExecutor live,
        ReleaseFolder folder,
        GraphSettings settings,
        ReleaseLimits limits,
        TimeProvider clock,
        ILogger<ReleaseShelf> logger
    )
    {
        _limits = limits;
        _clock = clock;
        _logger = logger;
        Folder = folder;
        var cache = new CacheLimits((settings.Cache.Plans + Share - 1) / Share, settings.Cache.AnswerBytes / Share);
        _opener = new ReleaseOpener(database, live, folder, cache, clock, logger);
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
            return Folder.Find(name) is { } manifest ? (manifest, null) : (null, _opener.Missing(name));
        }
        catch (ReleaseException exception)
        {
            return (null, _opener.Damaged(name, exception));
        }
    }

    /// <summary>Opens a release, if it is not open yet.</summary>
    /// <param name="name">Its name, as somebody wrote it.</param>
    /// <returns>The release, to be disposed when the answer is sent; or why it cannot be asked.</returns>
    public async Task<(ReleaseLease? Lease, GraphError? Refusal)> OpenAsync(string name)
    {
        if (!Folder.Has(name))
        {
            Drop(name);
            return (null, _opener.Missing(name));
        }

        var stamp = File.GetLastWriteTimeUtc(Path.Combine(Folder.PathOf(name), ReleaseManifest.FileName));
        if (Take(name, stamp) is not { } place)
        {
            return (
                null,
                new GraphError(
                    ErrorCodes.ServerBusy,
                    $"As many releases are asked at this moment as may be open, which are {_limits.MaximumOpen}. Ask again in a few seconds, or download the files of this one."
                )
            );
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
        catch (Exception exception) when (ReleaseOpener.IsDamage(exception))
        {
            Forget(place);
            return (null, _opener.Damaged(name, exception));
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
        List<ReleasePlace> places;
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
    private ReleasePlace? Take(string name, DateTime stamp)
    {
        List<ReleasePlace> closing = [];
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
                        if (
                            _places.Values.Where(place => place.Users == 0).MinBy(place => place.UsedAt) is not { } idle
                        )
                        {
                            return null;
                        }

                        Remove(idle, closing);
                    }

                    known = new ReleasePlace(name, stamp, () => _opener.OpenAsync(name));
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

    /// <summary>Closes one that was removed, when the last who reads it is done.</summary>
    private void Drop(string name)
    {
        List<ReleasePlace> closing = [];
        lock (_lock)
        {
            if (_places.TryGetValue(name, out var gone))
            {
                Remove(gone, closing);
            }
        }

        closing.ForEach(place => _ = CloseAsync(place));
    }

    private void Leave(ReleasePlace place)
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
    private void Forget(ReleasePlace place)
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
        List<ReleasePlace> closing = [];
        lock (_lock)
        {
            foreach (
                var place in _places
                    .Values.Where(place =>
                        place.Users == 0 && _clock.GetElapsedTime(place.UsedAt) >= _limits.CloseAfter
                    )
                    .ToList()
            )
            {
                Remove(place, closing);
            }
        }

        closing.ForEach(place => _ = CloseAsync(place));
    }

    private void Remove(ReleasePlace place, List<ReleasePlace> closing)
    {
        place.IsRemoved = true;
        _places.Remove(place.Name);
        if (place.Users == 0)
        {
            closing.Add(place);
        }
    }

    private async Task CloseAsync(ReleasePlace place)
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

    [LoggerMessage(LogLevel.Error, "The release {Name} could not be closed.")]
    private partial void LogUnclosed(Exception exception, string name);
}
