using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases.Parts;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Releases;

/// <summary>The SQLite file of a release, which nobody writes any more.</summary>
public static class ReleaseDatabase
{
    private const string HistoryPrefix = "__migrations_";
    private const int MaximumFaults = 3;

    /// <summary>How it is opened: a fault of ours could not change it either.</summary>
    /// <param name="file">Full path.</param>
    public static DatabaseOptions OptionsOf(string file) => new(DatabaseProviderKind.Sqlite, TextOf(file));

    /// <summary>What is wrong with the file itself, or is otherwise than a manifest says; all of it.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="manifest">What it should be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<string>> FaultsOfAsync(
        string file,
        ReleaseManifest manifest,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var connection = new SqliteConnection(TextOf(file));
            await connection.OpenAsync(cancellationToken);
            var integrity = await TextsAsync(connection, $"PRAGMA integrity_check({MaximumFaults})", cancellationToken);
            if (integrity is not ["ok"])
            {
                return [$"'{ReleaseFolder.DatabaseName}' is damaged: {string.Join("; ", integrity)}."];
            }

            var faults = new List<string>();
            if (await TextsAsync(connection, "PRAGMA foreign_key_check", cancellationToken) is { Count: > 0 } broken)
            {
                faults.Add(
                    $"'{ReleaseFolder.DatabaseName}' has {broken.Count} rows that name rows that are not there."
                );
            }

            faults.AddRange(await CountFaultsAsync(connection, manifest.Tables, cancellationToken));
            faults.AddRange(await MigrationFaultsAsync(connection, manifest.Modules, cancellationToken));
            return faults;
        }
        catch (SqliteException exception)
        {
            return [$"'{ReleaseFolder.DatabaseName}' cannot be read: {exception.Message}"];
        }
    }

    private static async Task<IReadOnlyList<string>> CountFaultsAsync(
        SqliteConnection connection,
        IReadOnlyList<ReleaseCount> tables,
        CancellationToken cancellationToken
    )
    {
        var there = (
            await TextsAsync(connection, "SELECT name FROM sqlite_master WHERE type = 'table'", cancellationToken)
        ).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var table in tables)
        {
            if (!there.Contains(table.Name))
            {
                faults.Add($"The table '{table.Name}' is missing.");
            }
            else if (
                await TextsAsync(
                    connection,
                    $"SELECT count(*) FROM \"{table.Name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
                    cancellationToken
                )
                    is var rows
                && rows[0] != FormattableString.Invariant($"{table.Rows}")
            )
            {
                faults.Add(
                    FormattableString.Invariant(
                        $"The table '{table.Name}' has {rows[0]} rows, and should have {table.Rows}."
                    )
                );
            }
        }

        return faults;
    }

    private static async Task<IReadOnlyList<string>> MigrationFaultsAsync(
        SqliteConnection connection,
        IReadOnlyList<ReleaseModule> modules,
        CancellationToken cancellationToken
    )
    {
        var histories = await TextsAsync(
            connection,
            $"SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, {HistoryPrefix.Length}) = '{HistoryPrefix}'",
            cancellationToken
        );
        var applied = new List<string>();
        foreach (var history in histories)
        {
            applied.AddRange(
                await TextsAsync(connection, $"SELECT \"MigrationId\" FROM \"{history}\"", cancellationToken)
            );
        }

        var told = modules.SelectMany(module => module.Migrations).ToList();
        return
        [
            .. told.Except(applied)
                .Select(migration => $"The migration '{migration}' was not applied to its database."),
            .. applied
                .Except(told)
                .Select(migration =>
                    $"The migration '{migration}' was applied to its database, and it does not say so."
                ),
        ];
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetString(0).ReplaceLineEndings(" "));
        }

        return texts;
    }

    private static string TextOf(string file) =>
        new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString;
}
