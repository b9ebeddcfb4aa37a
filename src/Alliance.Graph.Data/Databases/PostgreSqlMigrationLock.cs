using Npgsql;

namespace Alliance.Graph.Data.Databases;

/// <summary>
/// Keeps two servers from migrating one PostgreSQL database. EF Core locks the table of applied migrations, but only
/// until the first of several migrations is committed: a second server then applied the next one, and the first server,
/// which had read before that it was pending, applied it again.
/// </summary>
internal sealed class PostgreSqlMigrationLock : IAsyncDisposable
{
    // Any number that every server instance knows and nothing else in the database uses.
    private const long Number = 0x4D69677261746521;

    private readonly NpgsqlConnection _connection;

    private PostgreSqlMigrationLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>
    /// Waits for the lock, at most two minutes. PostgreSQL frees it with the connection, also when the process dies.
    /// </summary>
    public static async Task<PostgreSqlMigrationLock> AcquireAsync(
        string connectionString,
        CancellationToken cancellationToken
    )
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"SET lock_timeout = '120s'; SELECT pg_advisory_lock({Number})";
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new PostgreSqlMigrationLock(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
