using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Backups.Sqlite;

/// <summary>Copies one SQLite database over another while both are in use (https://sqlite.org/backup.html).</summary>
internal static class SqliteCopy
{
    /// <summary>A connection that is not kept when it is closed.</summary>
    public static async Task<SqliteConnection> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// In one transaction of the target: its readers go on with what they have begun to read, and then find the new
    /// rows; a writer is
    /// waited for. Whoever kills it leaves the target as it was.
    /// </summary>
    public static async Task CopyAsync(
        SqliteConnection source,
        SqliteConnection target,
        CancellationToken cancellationToken
    )
    {
        using var replacement = await SqliteReplacement.BeginAsync(source, target, cancellationToken);
        await replacement.CompleteAsync(cancellationToken);
    }

    public static async Task<object?> ExecuteAsync(
        SqliteConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
