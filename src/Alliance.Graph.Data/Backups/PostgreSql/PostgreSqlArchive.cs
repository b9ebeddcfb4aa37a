using System.Text;
using Alliance.Graph.Data.Backups.Archives;
using Alliance.Graph.Data.Providers;
using Npgsql;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>
/// A backup of a PostgreSQL database is an archive of <c>pg_dump</c> in its custom format, which <c>pg_restore</c>
/// reads too.
/// </summary>
internal sealed class PostgreSqlArchive(AllianceDatabase database, string? programs) : BackupArchive
{
    private const string Magic = "PGDMP";
    private const string SqliteMagic = "SQLite format 3";

    private readonly PostgreSqlClient _client = new(programs);

    public override async Task WriteAsync(string file, CancellationToken cancellationToken)
    {
        var text = database.Options.ConnectionString;
        if (
            await _client.TryAsync(
                "pg_dump",
                await ServerVersionAsync(cancellationToken),
                text,
                ["--format=custom", "--no-owner", "--no-privileges", "--no-password", $"--file={file}"],
                cancellationToken
            ) is
            { } failure
        )
        {
            throw new BackupException($"Nothing was written: pg_dump failed: {failure} Mend that, and try again.");
        }
    }

    public override async Task<UnpackedBackup> UnpackAsync(string file, CancellationToken cancellationToken)
    {
        await RequireArchiveAsync(file, cancellationToken);
        var version = await ServerVersionAsync(cancellationToken);
        var scratch = await ScratchDatabase.CreateAsync(database.Options.ConnectionString, cancellationToken);
        try
        {
            if (
                await _client.TryAsync(
                    "pg_restore",
                    version,
                    scratch.ConnectionString,
                    [
                        "--exit-on-error",
                        "--single-transaction",
                        "--no-owner",
                        "--no-privileges",
                        "--no-password",
                        $"--dbname={scratch.Name}",
                        file,
                    ],
                    cancellationToken
                ) is
                { } failure
            )
            {
                throw new BackupException(
                    $"'{file}' was not restored: it is damaged, or cannot be restored on this server. pg_restore says: {failure} The database is as it was. If the file is damaged, take another backup."
                );
            }

            return new UnpackedPostgreSqlBackup(database, scratch);
        }
        catch
        {
            await scratch.DisposeAsync();
            throw;
        }
    }

    private async Task<int> ServerVersionAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            PostgreSqlConnectionText.Of(database.Options.ConnectionString)
        );
        await connection.OpenAsync(cancellationToken);
        return connection.PostgreSqlVersion.Major;
    }

    private static async Task RequireArchiveAsync(string file, CancellationToken cancellationToken)
    {
        var head = new byte[SqliteMagic.Length];
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var text = Encoding.Latin1.GetString(
            head,
            0,
            await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken)
        );
        if (!text.StartsWith(Magic, StringComparison.Ordinal))
        {
            throw new BackupException(
                text == SqliteMagic
                    ? $"'{file}' was not restored: it is a SQLite database, and 'Database:Provider' is PostgreSql. Name a backup of a PostgreSQL database."
                    : $"'{file}' was not restored: it is no archive of pg_dump in its custom format, or its beginning is damaged. Name a file that 'backup' has written."
            );
        }
    }
}
