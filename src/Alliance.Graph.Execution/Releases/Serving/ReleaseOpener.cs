using Alliance.Graph.Data;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Releases.Serving;

/// <summary>Opens a release, or says why it cannot be asked.</summary>
/// <param name="database">The live database, of whose modules releases are asked.</param>
/// <param name="live">The live graph.</param>
/// <param name="folder">Where releases are.</param>
/// <param name="cache">What each may keep.</param>
/// <param name="clock">Tells the time of its database.</param>
/// <param name="logger">Takes what callers are not told.</param>
internal sealed partial class ReleaseOpener(
    AllianceDatabase database,
    GraphExecutor live,
    ReleaseFolder folder,
    CacheLimits cache,
    TimeProvider clock,
    ILogger logger
)
{
    /// <summary>Why there is no release of a name: there never was one, or it was removed.</summary>
    public GraphError Missing(string name) =>
        folder.FindRemoved(name) is { } removed
            ? new(
                ErrorCodes.RemovedRelease,
                $"The release '{name}'{(removed.Title is null ? "" : $", '{removed.Title}',")} was removed on {removed.RemovedAt:yyyy-MM-dd}, and its name is not given again. The reason: {removed.Reason}{(removed.Sha256 is null ? "" : $" Copies of its database elsewhere have the SHA-256 {removed.Sha256}.")}"
            )
            : new(
                ErrorCodes.UnknownRelease,
                "There is no release of this name here. Ask for those that there are with '{ releases { name } }', or look at '/releases/'."
            );

    /// <summary>Whether an exception says that the files of a release cannot be read.</summary>
    public static bool IsDamage(Exception exception) =>
        exception is ReleaseException or DatabaseFault or IOException or UnauthorizedAccessException;

    public GraphError Damaged(string name, Exception exception)
    {
        LogDamaged(logger, exception, name);
        return new GraphError(
            ErrorCodes.DamagedRelease,
            $"The files of the release '{name}' cannot be read; the server's log says why. Its operator should run 'release verify'."
        );
    }

    /// <exception cref="Exception">The files cannot be read, by <see cref="IsDamage"/>, or something unexpected
    /// happened.</exception>
    public async Task<(OpenRelease? Release, GraphError? Refusal)> OpenAsync(string name)
    {
        if (folder.Find(name) is not { } manifest)
        {
            return (null, Missing(name));
        }

        var copy = new AllianceDatabase(
            database.Graph,
            ReleaseDatabase.OptionsOf(Path.Combine(folder.PathOf(name), ReleaseFolder.DatabaseName)),
            clock
        );
        try
        {
            if (await HasOtherTablesAsync(copy, manifest))
            {
                await copy.DisposeAsync();
                return (
                    null,
                    new GraphError(
                        ErrorCodes.IncompatibleRelease,
                        $"The release '{name}' was made with other tables than this server has, and so cannot be asked here. Its files can be downloaded at '/releases/{name}/'; a server of the version that made it answers from them."
                    )
                );
            }

            return (new OpenRelease(manifest, copy, live.Frozen(copy, manifest.CreatedAt, cache)), null);
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
        var migrated = manifest.Modules.Where(module => module.Migrations.Count > 0).Select(module => module.Id);
        return !migrated.ToHashSet(StringComparer.Ordinal).SetEquals(states.Select(state => state.Module))
            || states.Any(state => !state.Known.ToHashSet(StringComparer.Ordinal).SetEquals(state.Applied));
    }

    [LoggerMessage(LogLevel.Error, "The release {Name} cannot be read.")]
    private static partial void LogDamaged(ILogger logger, Exception exception, string name);
}
