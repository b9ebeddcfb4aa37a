using Npgsql;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// A PostgreSQL server that is not ours. What a test process leaves there, its templates at least, the next one
/// deletes: test runners kill a process before it could do so itself.
/// </summary>
internal static class GivenPostgreSql
{
    // Its lock says that this process lives. Held for the whole process; the server frees the lock with the connection.
    private static NpgsqlConnection? _presence;

    /// <summary>Announces this process and deletes the databases of those that are gone.</summary>
    /// <param name="connectionString">A database of the server, the same for all test processes.</param>
    /// <param name="prefix">Begins the names of this process's databases; as long as that of every other
    /// process.</param>
    /// <param name="pattern">Regular expression of all test databases' names, and of no other: what it fits is
    /// deleted.</param>
    public static async Task EnterAsync(string connectionString, string prefix, string pattern)
    {
        _presence = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString
        );
        await _presence.OpenAsync();
        await ScalarAsync("SELECT pg_advisory_lock(hashtext(@text))", prefix);

        var names =
            await ScalarAsync("SELECT array_agg(datname::text) FROM pg_database WHERE datname ~ @text", pattern)
                as string[]
            ?? [];
        foreach (var left in names.GroupBy(name => name[..prefix.Length]).Where(group => group.Key != prefix))
        {
            if (await ScalarAsync("SELECT pg_try_advisory_lock(hashtext(@text))", left.Key) is not true)
            {
                continue;
            }

            foreach (var name in left)
            {
                await ScalarAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", "");
            }

            await ScalarAsync("SELECT pg_advisory_unlock(hashtext(@text))", left.Key);
        }
    }

    private static async Task<object?> ScalarAsync(string statement, string text)
    {
        await using var command = new NpgsqlCommand(statement, _presence);
        if (text.Length > 0)
        {
            command.Parameters.AddWithValue("text", text);
        }

        return await command.ExecuteScalarAsync();
    }
}
