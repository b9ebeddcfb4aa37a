using Alliance.Graph.Data.Providers;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// The write-ahead log, in which SQLite keeps what was written last, in a file beside the database's own.
/// </summary>
internal static class SqliteLog
{
    private const string Suffix = "-wal";

    /// <summary>The log of a database, which need not be there.</summary>
    public static string PathOf(string database) => database + Suffix;

    /// <summary>
    /// Moves into the file what is in the log, as far as no reader needs it where it is; waits for nobody. Where it
    /// cannot be
    /// done the log stays, and whoever opens the database next reads it.
    /// </summary>
    public static async Task EmptyAsync(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (
            connection.Mode == SqliteOpenMode.ReadOnly
            || SqliteFile.PathOf(connectionString) is not { } path
            || !File.Exists(PathOf(path))
        )
        {
            return;
        }

        try
        {
            // The last of all connections to be closed deletes the log.
            await using var opened = new SqliteConnection(connection.ConnectionString);
            await opened.OpenAsync();
            await using var command = opened.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }
        catch (SqliteException) { }
    }
}
