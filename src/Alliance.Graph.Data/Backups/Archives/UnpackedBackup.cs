using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Backups.Archives;

/// <summary>A backup in a database of its own, which is gone when this is disposed.</summary>
internal abstract class UnpackedBackup(DatabaseOptions options) : IAsyncDisposable
{
    /// <summary>Where it is.</summary>
    public DatabaseOptions Options { get; } = options;

    /// <summary>Puts what it holds in place of what the database holds, in one step.</summary>
    /// <param name="copy">The same, with its tables brought up to date.</param>
    /// <param name="note">What is said of the revision that it makes, which is newer than those of the backup and of
    /// the database.</param>
    /// <param name="notLoaded">Ids of modules that it has and the server does not.</param>
    /// <param name="cancellationToken">Stops it; the database is as it was then.</param>
    /// <returns>Those of them that had to be left out.</returns>
    public abstract Task<IReadOnlyList<string>> ReplaceAsync(
        AllianceDatabase copy,
        RevisionNote note,
        IReadOnlyList<string> notLoaded,
        CancellationToken cancellationToken
    );

    /// <summary>Writes the revision into what takes the place of the database's rows.</summary>
    /// <param name="log">The revisions of the backup.</param>
    /// <param name="context">Where they are written.</param>
    /// <param name="note">What is said of it.</param>
    /// <param name="newest">Number of the newest revision that the database had.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected static async Task ReviseAsync(
        RevisionLog log,
        DbContext context,
        RevisionNote note,
        long newest,
        CancellationToken cancellationToken
    )
    {
        var known = await RevisionLog.NewestAsync(context, cancellationToken);
        var lost =
            known == newest - 1
                ? $"Revision {newest}, which the backup does not have, is"
                : $"Revisions {known + 1} to {newest}, which the backup does not have, are";
        note = known < newest ? note with { Reason = $"{lost} gone." } : note;
        await log.Begin(context, note, newest).CompleteAsync(isForced: true, cancellationToken);
    }

    public abstract ValueTask DisposeAsync();
}
