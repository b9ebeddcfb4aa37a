using System.Data.Common;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Querying.Statements;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Connections of the driver's pool, which finds prepared statements again by their text. A statement that failed because of
/// the connection it was given is run once more on a fresh one.
/// </summary>
internal sealed class PostgreSqlReadConnections(string connectionString) : ReadConnections
{
    private readonly int _seconds = PostgreSqlConnectionText.SecondsOfReads(connectionString);

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return new Opened(connection, _seconds);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public override void Begin(DbContext context) => context.Database.SetCommandTimeout(_seconds);

    private sealed class Opened(NpgsqlConnection connection, int seconds) : ReadConnection
    {
        public override async Task<DbDataReader> ExecuteAsync(Statement statement, StatementInput input, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(statement.Translation.Text, connection) { CommandTimeout = seconds };
            statement.Bind(command, input);
            return await ExecuteAsync(command, cancellationToken);
        }

        public override async Task<DbDataReader> ExecuteAsync(WrittenStatement statement, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(null, connection) { CommandTimeout = seconds };
            statement.Bind(command);
            return await ExecuteAsync(command, cancellationToken);
        }

        public override ValueTask DisposeAsync() => connection.DisposeAsync();

        private async Task<DbDataReader> ExecuteAsync(NpgsqlCommand command, CancellationToken cancellationToken)
        {
            try
            {
                return await command.ExecuteReaderAsync(cancellationToken);
            }
            catch (NpgsqlException exception) when (PostgreSqlStaleness.Of(exception) is not null && !cancellationToken.IsCancellationRequested)
            {
                await PostgreSqlStaleness.RenewAsync(connection, cancellationToken);
            }

            return await command.ExecuteReaderAsync(cancellationToken);
        }
    }
}
