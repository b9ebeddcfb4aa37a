using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Sdk.Model;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Backups;

/// <summary>What a database says of the releases that made its tables.</summary>
internal sealed class AppliedMigrations(AllianceDatabase database)
{
    // As ModuleManifest.HistoryTable has it.
    private const string HistoryPrefix = "__migrations_";

    /// <summary>Reads the table of applied migrations of each module, loaded or not.</summary>
    public async Task<Found> OfAsync(CancellationToken cancellationToken)
    {
        var hasCore = false;
        var unknown = new List<KeyValuePair<string, IReadOnlyList<string>>>();
        var loaded = database
            .Graph.Modules.Where(module => module.Manifest.Migrations is not null)
            .Select(module => module.Manifest)
            .ToList();
        foreach (var manifest in loaded)
        {
            await using var context = MigrationsContextFactory.Create(manifest, database.Options, database.Provider);
            await database.Provider.RequireDatabaseAsync(context, cancellationToken);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            hasCore |= manifest.Id == CoreModel.ModuleId && applied.Count > 0;
            if (applied.Except(context.Database.GetMigrations()).ToList() is { Count: > 0 } foreign)
            {
                unknown.Add(new(manifest.Id, foreign));
            }
        }

        await using var any = await database.Contexts.CreateDbContextAsync(cancellationToken);
        var tables =
            $"SELECT name AS \"Value\" FROM ({database.Provider.Tables}) AS tables WHERE substr(name, 1, {HistoryPrefix.Length}) = '{HistoryPrefix}' ORDER BY name";
        var histories = await any.Database.SqlQueryRaw<string>(tables).ToListAsync(cancellationToken);
        return new Found(
            hasCore,
            unknown,
            [
                .. histories
                    .Except(loaded.Select(manifest => manifest.HistoryTable))
                    .Select(table => table[HistoryPrefix.Length..]),
            ]
        );
    }

    /// <param name="HasCore">Whether it has core's tables at all.</param>
    /// <param name="Unknown">Modules with migrations that this release does not know.</param>
    /// <param name="NotLoaded">Table prefixes of modules that are not loaded.</param>
    internal sealed record Found(
        bool HasCore,
        IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Unknown,
        IReadOnlyList<string> NotLoaded
    )
    {
        /// <exception cref="BackupException">The tables are none of this server, or of a newer release of
        /// it.</exception>
        public void RequireKnown(string file)
        {
            if (!HasCore)
            {
                throw new BackupException(
                    $"'{file}' was not restored: it is whole, but it is no database of this server, whose table '{HistoryPrefix}core' it lacks. Name a file that 'backup' has written."
                );
            }

            if (Unknown.Count > 0)
            {
                throw new BackupException(
                    $"'{file}' was not restored: it was made by a newer release, and this one cannot tell what its tables hold. Not known here: {string.Join("; ", Unknown.Select(module => $"module '{module.Key}', migrations {string.Join(", ", module.Value)}"))}. Update the server or the module, then restore it."
                );
            }
        }
    }
}
