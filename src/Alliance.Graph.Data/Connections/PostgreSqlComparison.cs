using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Querying.Statements;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// Reads statement by statement, side by side, and has the server say which transactions are over before the first of them and
/// behind each. The transactions that are over only become more, so that all statements have seen one state if that is always the
/// same. It costs no trip to the server, no transaction and no connection between statements.
/// </summary>
internal sealed class PostgreSqlComparison(PostgreSqlReadConnections connections) : ReadState
{
    // What a copy of a server says does not name all transactions that run, so there the state counts as unknown.
    private const string State = "SELECT CASE WHEN pg_is_in_recovery() THEN NULL ELSE pg_current_snapshot()::text END";

    private readonly Lock _lock = new();
    private string? _state;
    private bool _hasMoved;

    public override bool IsHeld => false;

    public override bool HasMoved => _hasMoved;

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
        => new Compared(this, await connections.ConnectAsync(cancellationToken), connections.Seconds);

    public override async Task<T> ReadAsync<T>(Func<AllianceDbContext, Task<T>> read, CancellationToken cancellationToken)
    {
        await CompareAsync(cancellationToken);
        var result = await connections.ReadAsync(read, cancellationToken);
        await CompareAsync(cancellationToken);
        return result;
    }

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        await using var connection = await connections.OpenAsync(cancellationToken);
        await using var reader = await connection.ExecuteAsync(new WrittenStatement(State, []), cancellationToken);
        await TakeAsync(reader, cancellationToken);
    }

    private async Task TakeAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var state = await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? reader.GetString(0) : null;
        lock (_lock)
        {
            _hasMoved |= state is null || (_state ??= state) != state;
        }
    }

    private sealed class Compared(PostgreSqlComparison comparison, NpgsqlConnection connection, int seconds)
        : PostgreSqlReadConnection(connection, seconds)
    {
        // Those that begin side by side must each know the state before.
        private readonly bool _isEarly = comparison._state is null;

        protected override string Before => _isEarly ? $"{State};" : "";

        protected override string Behind => $";{State}";

        public override async ValueTask EndAsync(DbDataReader reader, CancellationToken cancellationToken)
        {
            await reader.NextResultAsync(cancellationToken);
            await comparison.TakeAsync(reader, cancellationToken);
        }

        protected override async Task TakeBeforeAsync(DbDataReader reader, CancellationToken cancellationToken)
        {
            if (_isEarly)
            {
                await comparison.TakeAsync(reader, cancellationToken);
                await reader.NextResultAsync(cancellationToken);
            }
        }
    }
}
