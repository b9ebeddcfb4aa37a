using Alliance.Graph.Data.Connections;
using Alliance.Graph.Data.Databases;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Commits;

/// <summary>
/// Wakes all who wait for commits: one for the process, however many wait. It works only while somebody does. A wake-up
/// says how far
/// the database has come and nothing else, so that none can be lost: whoever misses one learns the same from the next.
/// </summary>
public sealed class CommitWatch : IAsyncDisposable
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    private readonly CommitSource _source;
    private readonly ReadConnections _reads;
    private readonly TimeProvider _clock;
    private readonly Lock _lock = new();
    private readonly List<CommitListener> _listeners = [];
    private CancellationTokenSource? _stop;
    private Task _work = Task.CompletedTask;
    private CommitState? _known;
    private bool _isClosed;

    internal CommitWatch(CommitSource source, ReadConnections reads, TimeProvider clock)
    {
        _source = source;
        _reads = reads;
        _clock = clock;
    }

    /// <summary>
    /// Is told why commits are not heard of at once: once each time when that begins. They are looked for until it
    /// works again.
    /// </summary>
    public event Action<Exception>? Faulted;

    /// <summary>Waits for commits from here on. Disposing it ends that.</summary>
    public CommitListener Listen()
    {
        lock (_lock)
        {
            var listener = new CommitListener(this, _known);
            _listeners.Add(listener);
            if (_stop is null && !_isClosed)
            {
                _stop = new CancellationTokenSource();
                _work = WorkAsync(_work, _stop.Token);
            }

            return listener;
        }
    }

    /// <summary>How far the database has come now.</summary>
    public Task<CommitState> LookAsync(CancellationToken cancellationToken) =>
        LookAsync(known: null, cancellationToken);

    /// <summary>Ends; nobody is woken any more.</summary>
    public async ValueTask DisposeAsync()
    {
        Task work;
        lock (_lock)
        {
            _isClosed = true;
            _stop?.Cancel();
            work = _work;
        }

        await work;
    }

    internal void Leave(CommitListener listener)
    {
        lock (_lock)
        {
            if (_listeners.Remove(listener) && _listeners.Count == 0)
            {
                _stop?.Cancel();
                _stop = null;
                _known = null;
            }
        }
    }

    private async Task WorkAsync(Task before, CancellationToken cancellationToken)
    {
        await before;
        await Task.Yield();
        var pause = TimeSpan.Zero;
        var isFaulted = false;
        CommitState? known = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await _source.BeginAsync(cancellationToken);

                // Behind the beginning: what was committed while nobody listened was not told.
                known = await LookAsync(known, cancellationToken);
                Publish(known, cancellationToken);
                (pause, isFaulted) = (TimeSpan.Zero, false);
                await _source.WaitAsync(cancellationToken);
            }
            catch (Exception exception)
            {
                await DeafenAsync();
                if (!cancellationToken.IsCancellationRequested)
                {
                    if (!isFaulted)
                    {
                        Faulted?.Invoke(exception);
                    }

                    isFaulted = true;
                    known = await LookAnywayAsync(known, cancellationToken);
                    pause = await PauseAsync(pause, cancellationToken);
                }
            }
        }

        await DeafenAsync();
    }

    /// <summary>What cannot be closed is left, since nobody would ever listen again if this failed.</summary>
    private async Task DeafenAsync()
    {
        try
        {
            await _source.DisposeAsync();
        }
        catch (Exception exception)
        {
            Faulted?.Invoke(exception);
        }
    }

    /// <summary>
    /// Looks for what was committed while nothing is heard: the database can be there and have no connection left for
    /// listening.
    /// </summary>
    private async Task<CommitState?> LookAnywayAsync(CommitState? known, CancellationToken cancellationToken)
    {
        try
        {
            var state = await LookAsync(known, cancellationToken);
            Publish(state, cancellationToken);
            return state;
        }
        catch (Exception)
        {
            // Why is told already: nothing is heard either.
            return known;
        }
    }

    /// <summary>The first time it is tried again at once: a connection was lost, and the server is there.</summary>
    private async Task<TimeSpan> PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause, _clock, cancellationToken)
            .ContinueWith(
                _ => { },
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        return pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1)
            : pause * 2 < _longestPause ? pause * 2
            : _longestPause;
    }

    private void Publish(CommitState state, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (state != _known && !cancellationToken.IsCancellationRequested)
            {
                _known = state;
                _listeners.ForEach(listener => listener.Wake(state));
            }
        }
    }

    private Task<CommitState> LookAsync(CommitState? known, CancellationToken cancellationToken) =>
        _reads.ReadAsync(
            async context =>
            {
                var last = await context.Set<AuditEvent>().MaxAsync(told => (long?)told.Number, cancellationToken) ?? 0;
                var revision =
                    await context.Set<Revision>().MaxAsync(made => (long?)made.Number, cancellationToken) ?? 0;
                var restored =
                    known is null || known.Revision == revision
                        ? null
                        : await context
                            .Set<Revision>()
                            .Where(made => made.Number > known.Revision && made.Cause == RevisionCause.Restore)
                            .MaxAsync(made => (long?)made.Number, cancellationToken);
                return new CommitState(revision, last)
                {
                    // There are never fewer events than before but by a restore, of which not all can have been seen.
                    Restored = restored ?? (last < known?.Event ? revision : known?.Restored ?? 0),
                };
            },
            cancellationToken
        );
}
