using System.Data.Common;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Querying.Statements;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// A connection of the driver's pool for one statement. If the statement fails because of the connection it was given, it is
/// run once more on a fresh one.
/// </summary>
/// <param name="connection">The connection, which is given back.</param>
/// <param name="seconds">How long the driver waits.</param>
internal class PostgreSqlReadConnection(NpgsqlConnection connection, int seconds) : ReadConnection
{
    /// <summary>What is run in one trip ahead of the statement; each part ends with a semicolon.</summary>
    protected virtual string Before => "";

    /// <summary>What is run in one trip behind the statement; each part begins with a semicolon.</summary>
    protected virtual string Behind => "";

    public sealed override async Task<DbDataReader> ExecuteAsync(Statement statement, StatementInput input, CancellationToken cancellationToken)
    {
        await using var command = Command();
        statement.Bind(command, input);
        return await ExecuteAsync(command, statement.Translation.Text, cancellationToken);
    }

    public sealed override async Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken)
    {
        await using var command = Command();
        statement.Bind(command);
        return await ExecuteAsync(command, statement.Text, cancellationToken);
    }

    public override ValueTask DisposeAsync() => PostgreSqlReadConnections.GiveBackAsync(connection);

    /// <summary>Takes the results of what was run ahead of the statement.</summary>
    protected virtual Task TakeBeforeAsync(DbDataReader reader, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Makes it possible to run a statement again that has failed because of its connection.</summary>
    protected virtual Task RenewAsync(CancellationToken cancellationToken) => PostgreSqlStaleness.RenewAsync(connection, cancellationToken);

    private NpgsqlCommand Command() => new(null, connection) { CommandTimeout = seconds };

    private async Task<DbDataReader> ExecuteAsync(NpgsqlCommand command, string text, CancellationToken cancellationToken)
    {
        command.CommandText = $"{Before}{text}{Behind}";
        try
        {
            return await StartAsync(command, cancellationToken);
        }
        catch (NpgsqlException exception) when (PostgreSqlStaleness.Of(exception) is not null && !cancellationToken.IsCancellationRequested)
        {
            await RenewAsync(cancellationToken);
        }

        return await StartAsync(command, cancellationToken);
    }

    private async Task<DbDataReader> StartAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        var reader = await command.ExecuteReaderAsync(cancellationToken);
        try
        {
            await TakeBeforeAsync(reader, cancellationToken);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }
}
