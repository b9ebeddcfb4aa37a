using System.Collections.Concurrent;
using Alliance.Graph.Data;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Caching.Memory;

namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>
/// Finished answers by what was asked, each with the state of the data that it is of. One is given only if the database
/// says, asked
/// behind the question, that it is still in that state; so no answer is older than its question.
/// </summary>
internal sealed class KeptAnswers
{
    // One answer should not take the place of all others.
    private const int Shares = 16;

    private readonly AllianceDatabase _database;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _patience;
    private readonly long _capacity;
    private readonly MemoryCache? _answers;
    private readonly ConcurrentDictionary<AnswerKey, RunningAnswer> _running = [];

    /// <param name="database">Says in which state it is.</param>
    /// <param name="settings">How much is kept.</param>
    /// <param name="clock">Ends waiting for others.</param>
    public KeptAnswers(AllianceDatabase database, GraphSettings settings, TimeProvider clock)
    {
        _database = database;
        _clock = clock;
        _patience = settings.MaximumTime;
        // Of copies nobody can tell whether they have changed.
        _capacity = database.HasCopies ? 0 : settings.Cache.AnswerBytes;
        _answers = _capacity == 0 ? null : new(new MemoryCacheOptions { SizeLimit = _capacity });
    }

    /// <summary>Whether anything is kept at all.</summary>
    public bool AreKept => _answers is not null;

    /// <summary>The most bytes that one answer may have to be kept.</summary>
    public long LargestAnswer => _capacity / Shares;

    /// <summary>
    /// The answer, if one of the newest state is kept; else the caller is to find it. Who asks what another is just
    /// finding waits for that
    /// one first.
    /// </summary>
    public async ValueTask<(KeptAnswer? Kept, RunningAnswer? Running)> TakeAsync(
        AnswerKey key,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(key, cancellationToken) is { } kept)
        {
            return (kept, null);
        }

        var own = new RunningAnswer(this, key);
        var first = _running.GetOrAdd(key, own);
        if (first == own)
        {
            return (null, own);
        }

        try
        {
            await first.Ended.WaitAsync(_patience, _clock, cancellationToken);
        }
        catch (TimeoutException) { }

        // Nobody waits twice: whoever was let down finds the answer alone.
        return await FindAsync(key, cancellationToken) is { } found ? (found, null) : (null, own);
    }

    /// <summary>Keeps an answer in place of the one that was kept before.</summary>
    public void Keep(KeptAnswer answer)
    {
        if (answer.Size <= LargestAnswer)
        {
            _answers!.Set(answer.Key, answer, new MemoryCacheEntryOptions { Size = answer.Size });
        }
    }

    /// <summary>Lets go of those who wait for a run.</summary>
    public void End(AnswerKey key, RunningAnswer running) => _running.TryRemove(KeyValuePair.Create(key, running));

    private async ValueTask<KeptAnswer?> FindAsync(AnswerKey key, CancellationToken cancellationToken) =>
        _answers!.Get<KeptAnswer>(key) is { } kept && kept.State.IsSame(await _database.LookAsync(cancellationToken))
            ? kept
            : null;
}
