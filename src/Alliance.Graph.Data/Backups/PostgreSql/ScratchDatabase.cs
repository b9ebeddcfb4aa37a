using Alliance.Graph.Data.Backups.Archives;
using Npgsql;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>A database beside ours, in which a backup is tried; dropped when it is disposed.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private const int LongestName = 63;

    private readonly string _ours;

    private ScratchDatabase(string ours, string name)
    {
        _ours = ours;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(ours)
        {
            Database = name,
            Pooling = false,
        }.ConnectionString;
    }

    public string Name { get; }

    public string ConnectionString { get; }

    /// <summary>With the encoding and the order of ours.</summary>
    /// <exception cref="BackupException">The user may not create databases.</exception>
    public static async Task<ScratchDatabase> CreateAsync(string ours, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(ours, cancellationToken);
        var end = $"_restore_{Guid.NewGuid():N}"[..17];
        var scratch = new ScratchDatabase(
            ours,
            connection.Database[..Math.Min(connection.Database.Length, LongestName - end.Length)] + end
        );
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT format('TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, datctype) FROM pg_database WHERE datname = current_database()";
        var form = (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        try
        {
            command.CommandText = $"CREATE DATABASE {Quoted(scratch.Name)} {form}";
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return scratch;
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            var user = new NpgsqlConnectionStringBuilder(ours).Username;
            throw new BackupException(
                $"Nothing was restored: a backup is first restored to a database of its own, where it is verified and brought up to date, and user '{user}' may not create one. Let an administrator run: ALTER ROLE {Quoted(user ?? "")} CREATEDB.",
                exception
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        await using var connection = await OpenAsync(_ours, CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = $"DROP DATABASE IF EXISTS {Quoted(Name)} WITH (FORCE)";
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task<NpgsqlConnection> OpenAsync(string ours, CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ours) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync(cancellationToken);
        return connection;
    }
}
