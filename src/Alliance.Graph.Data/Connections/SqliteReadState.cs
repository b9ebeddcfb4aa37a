using System.Data.Common;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// One transaction on one connection. Its statements run one after the other, as they would anyway: the driver only
/// returns when
/// a statement has run.
/// </summary>
internal sealed class SqliteReadState(SqliteReadConnections connections) : ReadState
{
    // Code of modules can wait for something else while it has the connection.
    private readonly SemaphoreSlim _free = new(1, 1);

    private SqliteReadConnection? _connection;
    private Turn? _turn;

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await TakeAsync(cancellationToken);
        return _turn ??= new Turn(this, connection);
    }

    public override async Task<T> ReadAsync<T>(
        Func<AllianceDbContext, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        var connection = await TakeAsync(cancellationToken);
        try
        {
            return await connection.ReadAsync(read, cancellationToken);
        }
        finally
        {
            await GiveBackAsync(connection);
        }
    }

    /// <summary>
    /// What the connection met ahead of the transaction, if that is what it reads; else only the number is known, which
    /// the transaction tells.
    /// </summary>
    public override async ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken)
    {
        if (_connection is null)
        {
            return null;
        }

        if (_connection.Seen is { } seen)
        {
            return seen;
        }

        await using var turn = await OpenAsync(cancellationToken);
        await using var reader = await turn.ExecuteAsync(
            new WrittenStatement(StateWatch.Newest, []),
            cancellationToken
        );
        return new DataState(
            null,
            await reader.ReadAsync(cancellationToken) && !reader.IsDBNull(0) ? reader.GetInt64(0) : 0
        );
    }

    public override async ValueTask DisposeAsync()
    {
        if (_connection is { } connection)
        {
            _connection = null;
            connection.EndTransaction();
            await connection.DisposeAsync();
        }

        _free.Dispose();
    }

    private async ValueTask<SqliteReadConnection> TakeAsync(CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            if (_connection is { } begun)
            {
                return begun;
            }

            return _connection = await connections.TakeToReadAsync(inTransaction: true, cancellationToken);
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    private async ValueTask GiveBackAsync(SqliteReadConnection connection)
    {
        await connection.EndStatementAsync();
        _free.Release();
    }

    /// <summary>The connection while one statement has it.</summary>
    private sealed class Turn(SqliteReadState state, SqliteReadConnection connection) : SqliteTurn(connection)
    {
        public override ValueTask DisposeAsync() => state.GiveBackAsync(Connection);
    }
}
