using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Backups.PostgreSql;
using Alliance.Graph.Data.Backups.Sqlite;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Backups;

/// <summary>
/// Writes the whole database to one file and brings it back from there, while servers answer from it.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="programs">Folder of PostgreSQL's client programs; null to look where they usually are.</param>
public sealed class DatabaseBackups(AllianceDatabase database, string? programs = null)
{
    /// <summary>Writes what the database holds at this moment.</summary>
    /// <param name="file">Full path; a file that is there is replaced as a whole or not at all.</param>
    /// <param name="cancellationToken">Stops it; the file is as it was then.</param>
    /// <exception cref="BackupException">The file cannot be written, or there is nothing to back up.</exception>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public Task WriteAsync(string file, CancellationToken cancellationToken = default) =>
        TranslateAsync(async () =>
        {
            RequireOther(file, "Nothing was written");
            if (database.MissingFile is { } missing)
            {
                throw new BackupException(
                    $"Nothing was written: there is no database '{missing}', and so no tables to back up. Check 'ConnectionStrings:Alliance', and the folder in which the command is run."
                );
            }

            if (!(await new AppliedMigrations(database).OfAsync(cancellationToken)).HasCore)
            {
                throw new BackupException(
                    "Nothing was written: the database has no tables, so there is nothing to back up. Check 'ConnectionStrings:Alliance', or run 'migrate' first."
                );
            }

            await using var draft = new DraftFile(file);
            await Archive.WriteAsync(draft.Path, cancellationToken);
            draft.Publish();
            return true;
        });

    /// <summary>
    /// Verifies a backup by restoring it to a place of its own and bringing its tables up to date there; then, unless
    /// it is only
    /// to be verified, puts it in place of what the database holds, in one step. Readers see the old rows or the new
    /// ones.
    /// </summary>
    /// <param name="file">Full path.</param>
    /// <param name="onlyVerify">Whether the database is left as it is.</param>
    /// <param name="progress">Is told what is being done.</param>
    /// <param name="by">Who restores it, for its revision; null if they do not say.</param>
    /// <param name="cancellationToken">Stops it; the database is as it was then.</param>
    /// <exception cref="BackupException">The file is no backup that can be restored here.</exception>
    /// <exception cref="DatabaseFault">The database cannot be written.</exception>
    public Task<BackupContent> RestoreAsync(
        string file,
        bool onlyVerify = false,
        IProgress<string>? progress = null,
        string? by = null,
        CancellationToken cancellationToken = default
    ) =>
        TranslateAsync(async () =>
        {
            RequireOther(file, "Nothing was restored");
            if (!File.Exists(file))
            {
                throw new BackupException(
                    $"Nothing was restored: there is no file '{file}'. Name a file that 'backup' has written."
                );
            }

            progress?.Report($"Reading {Path.GetFileName(file)}");
            await using var restored = await Archive.UnpackAsync(file, cancellationToken);
            var note = new RevisionNote(RevisionCause.Restore) { By = by, Title = Path.GetFileName(file) };
            return await RestoreAsync(restored, file, note, onlyVerify, progress, cancellationToken);
        });

    /// <summary>Whether a restore would replace something: the database has a country.</summary>
    /// <exception cref="DatabaseFault">The database cannot be read.</exception>
    public Task<bool> WouldReplaceAsync(CancellationToken cancellationToken = default) =>
        TranslateAsync(async () =>
            database.MissingFile is null
            && (await new AppliedMigrations(database).OfAsync(cancellationToken)).HasCore
            && !await database.IsEmptyAsync(cancellationToken)
        );

    private BackupArchive Archive =>
        database.Options.Provider switch
        {
            DatabaseProviderKind.Sqlite => new SqliteArchive(database),
            DatabaseProviderKind.PostgreSql => new PostgreSqlArchive(database, programs),
            _ => throw new NotSupportedException($"Backups of '{database.Options.Provider}' are not known."),
        };

    private async Task<BackupContent> RestoreAsync(
        UnpackedBackup restored,
        string file,
        RevisionNote note,
        bool onlyVerify,
        IProgress<string>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var copy = new AllianceDatabase(database.Graph, restored.Options);
        var known = await new AppliedMigrations(copy).OfAsync(cancellationToken);
        known.RequireKnown(file);

        progress?.Report("Bringing its tables up to date");
        var applied = new List<string>();
        await copy.Migrator.MigrateAsync(
            new Told(migration => applied.Add($"{migration.Module} {migration.Migration}")),
            cancellationToken
        );
        await copy.Search.BringUpToDateAsync(cancellationToken: cancellationToken);
        await copy.ReadOff.BringUpToDateAsync(cancellationToken);
        var content = new BackupContent(await ModuleRows.CountAsync(copy, cancellationToken), applied, known.NotLoaded);
        if (!onlyVerify)
        {
            progress?.Report("Replacing what the database holds");
            content = content with
            {
                LeftOut = await restored.ReplaceAsync(copy, note, content.LeftOut, cancellationToken),
            };
        }

        return content;
    }

    private void RequireOther(string file, string outcome)
    {
        if (
            database.Provider.FileOf(database.Options.ConnectionString) is { } path
            && string.Equals(
                Resolve(path),
                Resolve(file),
                OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
            )
        )
        {
            throw new BackupException($"{outcome}: '{file}' is the database itself. Name another file.");
        }
    }

    private static string Resolve(string path) =>
        (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null)
        ?? Path.GetFullPath(path);

    private async Task<T> TranslateAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception)
            when (exception is not BackupException && DatabaseFault.Of(exception, database.Options) is { } fault)
        {
            throw fault;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"Nothing was done: {exception.Message} See that there is room, and that the server's user may read and write there.",
                exception
            );
        }
    }

    private sealed class Told(Action<MigrationProgress> tell) : IProgress<MigrationProgress>
    {
        public void Report(MigrationProgress value) => tell(value);
    }
}
