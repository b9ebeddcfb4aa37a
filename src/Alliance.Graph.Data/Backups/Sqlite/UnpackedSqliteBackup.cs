using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Backups.Sqlite;

/// <summary>A copy of a backup in a folder of its own.</summary>
internal sealed class UnpackedSqliteBackup(AllianceDatabase database, string folder)
    : UnpackedBackup(new DatabaseOptions(DatabaseProviderKind.Sqlite, SqliteArchive.TextOf(PathIn(folder))))
{
    public string Path { get; } = PathIn(folder);

    /// <summary>All tables are replaced, those of modules that are not loaded too.</summary>
    public override async Task<IReadOnlyList<string>> ReplaceAsync(
        AllianceDatabase copy,
        RevisionNote note,
        IReadOnlyList<string> notLoaded,
        CancellationToken cancellationToken
    )
    {
        // Makes the file if there is none, and lets no server migrate meanwhile.
        await using var alone = await database.Provider.BeginMigratingAsync(
            database.Options.ConnectionString,
            cancellationToken
        );
        await using var target = await SqliteCopy.OpenAsync(database.Options.ConnectionString, cancellationToken);
        await FitPagesAsync(
            Convert.ToInt64(await SqliteCopy.ExecuteAsync(target, "PRAGMA page_size", cancellationToken)),
            cancellationToken
        );
        await using var source = await SqliteCopy.OpenAsync(Options.ConnectionString, cancellationToken);

        // Nobody writes to the target any more, so that no revision is made there beside this one.
        using var replacement = await SqliteReplacement.BeginAsync(source, target, cancellationToken);
        await ReviseAsync(copy, source, note, await NewestAsync(cancellationToken), cancellationToken);
        await replacement.CompleteAsync(cancellationToken);
        return [];
    }

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string PathIn(string folder) => System.IO.Path.Combine(folder, "backup.db");

    private async Task<long> NewestAsync(CancellationToken cancellationToken)
    {
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        return await RevisionLog.IsKeptAsync(context, database.Provider, cancellationToken)
            ? await RevisionLog.NewestAsync(context, cancellationToken)
            : 0;
    }

    /// <summary>Through the connection that is copied from, which alone may still write there.</summary>
    private static async Task ReviseAsync(
        AllianceDatabase copy,
        SqliteConnection source,
        RevisionNote note,
        long newest,
        CancellationToken cancellationToken
    )
    {
        await using var context = await copy.Contexts.CreateDbContextAsync(cancellationToken);
        var own = context.Database.GetConnectionString();
        context.Database.SetDbConnection(source);
        try
        {
            await ReviseAsync(copy.Revisions, context, note, newest, cancellationToken);
        }
        finally
        {
            context.Database.SetDbConnection(null);
            context.Database.SetConnectionString(own);
        }
    }

    /// <summary>The pages of a database with a log cannot get another size, also by being copied over.</summary>
    private async Task FitPagesAsync(long size, CancellationToken cancellationToken)
    {
        await using var source = await SqliteCopy.OpenAsync(Options.ConnectionString, cancellationToken);
        if (Convert.ToInt64(await SqliteCopy.ExecuteAsync(source, "PRAGMA page_size", cancellationToken)) != size)
        {
            await SqliteCopy.ExecuteAsync(source, "PRAGMA journal_mode=DELETE", cancellationToken);
            await SqliteCopy.ExecuteAsync(source, $"PRAGMA page_size={size}", cancellationToken);
            await SqliteCopy.ExecuteAsync(source, "VACUUM", cancellationToken);
        }
    }
}
