using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Data.Backups.Archives;

/// <summary>A backup in a database of its own, which is gone when this is disposed.</summary>
internal abstract class UnpackedBackup(DatabaseOptions options) : IAsyncDisposable
{
    /// <summary>Where it is.</summary>
    public DatabaseOptions Options { get; } = options;

    /// <summary>Puts what it holds in place of what the database holds, in one step.</summary>
    /// <param name="copy">The same, with its tables brought up to date.</param>
    /// <param name="notLoaded">Ids of modules that it has and the server does not.</param>
    /// <param name="cancellationToken">Stops it; the database is as it was then.</param>
    /// <returns>Those of them that had to be left out.</returns>
    public abstract Task<IReadOnlyList<string>> ReplaceAsync(
        AllianceDatabase copy, IReadOnlyList<string> notLoaded, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
