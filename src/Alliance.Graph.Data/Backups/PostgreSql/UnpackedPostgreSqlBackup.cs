using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Revisions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>A backup that was restored to a scratch database.</summary>
internal sealed class UnpackedPostgreSqlBackup(AllianceDatabase database, ScratchDatabase scratch)
    : UnpackedBackup(new DatabaseOptions(DatabaseProviderKind.PostgreSql, scratch.ConnectionString))
{
    /// <summary>
    /// Rows only, in one transaction, for which an import waits: the tables are those of this release on both sides,
    /// and whoever
    /// reads has the rows of before until the end. Deleting leaves readers their rows, which TRUNCATE does not, and
    /// locks no table.
    /// </summary>
    public override async Task<IReadOnlyList<string>> ReplaceAsync(
        AllianceDatabase copy,
        RevisionNote note,
        IReadOnlyList<string> notLoaded,
        CancellationToken cancellationToken
    )
    {
        await database.Migrator.MigrateAsync(cancellationToken: cancellationToken);
        await using var source = new NpgsqlConnection(Options.ConnectionString);
        await source.OpenAsync(cancellationToken);
        await using var context = await database.Contexts.CreateDbContextAsync(cancellationToken);
        context.Database.SetCommandTimeout(0);
        await using var transaction = await database.Provider.BeginImportAsync(context, cancellationToken);
        var target = (NpgsqlConnection)context.Database.GetDbConnection();

        var leftOut = new List<string>();
        foreach (var prefix in notLoaded)
        {
            if (!await HaveSameMigrationsAsync(source, target, prefix, cancellationToken))
            {
                leftOut.Add(prefix);
            }
        }

        string[] prefixes =
        [
            .. database.Graph.Modules.Select(module => module.Manifest.TablePrefix),
            .. notLoaded.Except(leftOut),
        ];
        var tables = await ModuleTable.OfAsync(source, prefixes, cancellationToken);
        RequireSame(tables, await ModuleTable.OfAsync(target, prefixes, cancellationToken));
        try
        {
            var newest = await RevisionLog.NewestAsync(context, cancellationToken);
            foreach (var table in Enumerable.Reverse(tables))
            {
                await table.EmptyAsync(target, cancellationToken);
            }

            foreach (var table in tables)
            {
                await table.CopyAsync(source, target, cancellationToken);
            }

            await ReviseAsync(database.Revisions, context, note, newest, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new BackupException(
                $"Nothing was restored: rows of table '{exception.TableName}', which the backup or a loaded module does not have, refer to rows that would go ({exception.ConstraintName}). Load the module they belong to, or delete them, and restore again.",
                exception
            );
        }

        await transaction.CommitAsync(cancellationToken);
        return leftOut;
    }

    public override ValueTask DisposeAsync() => scratch.DisposeAsync();

    private static async Task<bool> HaveSameMigrationsAsync(
        NpgsqlConnection one,
        NpgsqlConnection other,
        string prefix,
        CancellationToken cancellationToken
    ) =>
        await MigrationsAsync(one, prefix, cancellationToken) is { } migrations
        && migrations == await MigrationsAsync(other, prefix, cancellationToken);

    private static async Task<string?> MigrationsAsync(
        NpgsqlConnection connection,
        string prefix,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand("SELECT to_regclass(quote_ident(@table)) IS NOT NULL", connection)
        {
            Parameters = { new("table", $"__migrations_{prefix}") },
        };
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            return null;
        }

        command.CommandText =
            $"SELECT string_agg(\"MigrationId\", ' ' ORDER BY \"MigrationId\" COLLATE \"C\") FROM \"__migrations_{prefix}\"";
        command.Parameters.Clear();
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static void RequireSame(IReadOnlyList<ModuleTable> restored, IReadOnlyList<ModuleTable> ours)
    {
        var different = restored.Select(table => table.ToString()).ToHashSet();
        different.SymmetricExceptWith(ours.Select(table => table.ToString()));
        if (different.Count > 0)
        {
            throw new BackupException(
                $"Nothing was restored: the tables of the database are not those of this release, although its migrations are. Different are: {string.Join("; ", different.Order(StringComparer.Ordinal))}. Somebody has changed them by hand. Take that back, or restore into an empty database."
            );
        }
    }
}
