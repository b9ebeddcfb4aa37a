using System.Data;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Faults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// One transaction that sees one state from its first statement on. What runs beside its statements does so in
/// transactions of other
/// connections to which its state is handed.
/// </summary>
/// <param name="connections">Opens connections.</param>
/// <param name="contexts">Contexts for code of modules.</param>
/// <param name="isShared">Whether other connections get the state; if not, statements wait for each other.</param>
internal sealed class PostgreSqlReadState(
    PostgreSqlReadConnections connections,
    IDbContextFactory<AllianceDbContext> contexts,
    bool isShared
) : ReadState
{
    private const string Begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;";

    // A statement that fails ends everything up to here, and not the transaction with its state.
    private const string Mark = "SAVEPOINT statement;";
    private const string BackToMark = "ROLLBACK TO SAVEPOINT statement;";

    private readonly SemaphoreSlim _beginning = new(1, 1);
    private readonly SemaphoreSlim _free = new(1, 1);
    private NpgsqlConnection? _connection;
    private string? _exported;
    private DataState? _state;

    public override Gathering Gather() =>
        new(
            connections.Short,
            statements => PostgreSqlTrip.SendAsync(this, statements, TakeAsync, _ => Task.CompletedTask)
        );

    public override async ValueTask<ReadConnection> OpenAsync(CancellationToken cancellationToken) =>
        await TakeAsync(cancellationToken);

    public override async Task<T> ReadAsync<T>(
        Func<AllianceDbContext, Task<T>> read,
        CancellationToken cancellationToken
    )
    {
        var connection = await BeginAsync(cancellationToken);
        await _free.WaitAsync(cancellationToken);
        try
        {
            Require(connection);
            await RunAsync(connection, BackToMark, cancellationToken);
            try
            {
                return await ReadAsync(connection, read);
            }
            catch (Exception exception)
                when (!cancellationToken.IsCancellationRequested && PostgreSqlStaleness.Of(exception) is not null)
            {
                await RenewAsync(connection, cancellationToken);
            }

            return await ReadAsync(connection, read);
        }
        finally
        {
            _free.Release();
        }
    }

    public override ValueTask<DataState?> SettleAsync(CancellationToken cancellationToken) => new(_state);

    public override async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            // Ends the transaction too.
            await PostgreSqlReadConnections.GiveBackAsync(_connection);
            _connection = null;
        }
    }

    /// <summary>The transaction's own connection, or another one if that is in use and there may be others.</summary>
    private async ValueTask<PostgreSqlReadConnection> TakeAsync(CancellationToken cancellationToken)
    {
        var connection = await BeginAsync(cancellationToken);
        if (!await _free.WaitAsync(0, cancellationToken))
        {
            if (_exported is { } state)
            {
                return new Beside(await connections.ConnectAsync(cancellationToken), connections, state);
            }

            await _free.WaitAsync(cancellationToken);
        }

        // The statement ahead of this one can have found it ended.
        var turn = new Turn(this, connection, connections);
        try
        {
            Require(connection);
            return turn;
        }
        catch
        {
            await turn.DisposeAsync();
            throw;
        }
    }

    private async Task<T> ReadAsync<T>(NpgsqlConnection connection, Func<AllianceDbContext, Task<T>> read)
    {
        await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
        var own = context.Database.GetConnectionString();
        context.Database.SetDbConnection(connection);
        connections.LimitTime(context);
        try
        {
            return await read(context);
        }
        finally
        {
            // The context goes back to a pool, and must not take the connection with it.
            context.Database.SetDbConnection(null);
            context.Database.SetConnectionString(own);
        }
    }

    private async ValueTask<NpgsqlConnection> BeginAsync(CancellationToken cancellationToken)
    {
        if (_connection is { } begun)
        {
            return begun;
        }

        await _beginning.WaitAsync(cancellationToken);
        try
        {
            return _connection ??= await ConnectAsync(cancellationToken);
        }
        finally
        {
            _beginning.Release();
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = await connections.ConnectAsync(cancellationToken);
        try
        {
            try
            {
                await BeginAsync(connection, cancellationToken);
            }
            catch (NpgsqlException exception)
                when (PostgreSqlStaleness.Of(exception) is not null && !cancellationToken.IsCancellationRequested)
            {
                await PostgreSqlStaleness.RenewAsync(connection, cancellationToken);
                await BeginAsync(connection, cancellationToken);
            }

            return connection;
        }
        catch
        {
            await PostgreSqlReadConnections.GiveBackAsync(connection);
            throw;
        }
    }

    private async Task BeginAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var connected = connections.Watch.Connected;
        var exported = isShared ? "pg_export_snapshot()" : "NULL::text";
        await using var command = new NpgsqlCommand(
            $"{Begin}SELECT {exported}, ({PostgreSqlStateWatch.Snapshot}), ({StateWatch.Newest});{Mark}",
            connection
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        _exported = reader.IsDBNull(0) ? null : reader.GetString(0);
        _state = new DataState(
            reader.IsDBNull(1) ? null : new PostgreSqlMark(connected, reader.GetString(1)),
            reader.IsDBNull(2) ? 0 : reader.GetInt64(2)
        );
    }

    /// <summary>The state goes with its connection, and no other can have it.</summary>
    private static void Require(NpgsqlConnection connection)
    {
        if (connection.State != ConnectionState.Open)
        {
            throw PostgreSqlFaults.StateLost(connection.ConnectionString);
        }
    }

    /// <summary>Forgets statements that were prepared before a migration.</summary>
    private static async Task RenewAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        Require(connection);
        NpgsqlConnection.ClearPool(connection);
        await RunAsync(connection, BackToMark, cancellationToken);
        connection.UnprepareAll();
    }

    private static async Task<object?> RunAsync(
        NpgsqlConnection connection,
        string statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>The transaction's own connection while one statement has it.</summary>
    private sealed class Turn(PostgreSqlReadState state, NpgsqlConnection connection, PostgreSqlReadConnections pool)
        : PostgreSqlReadConnection(connection, pool)
    {
        private readonly NpgsqlConnection _connection = connection;

        protected override string Before => BackToMark;

        public override ValueTask DisposeAsync()
        {
            state._free.Release();
            return ValueTask.CompletedTask;
        }

        protected override Task RenewAsync(CancellationToken cancellationToken) =>
            PostgreSqlReadState.RenewAsync(_connection, cancellationToken);
    }

    /// <summary>Another connection, for one statement in the same state.</summary>
    private sealed class Beside(NpgsqlConnection connection, PostgreSqlReadConnections pool, string state)
        : PostgreSqlReadConnection(connection, pool)
    {
        protected override string Before => $"{Begin}SET TRANSACTION SNAPSHOT '{state}';";

        protected override string Behind => ";COMMIT";
    }
}
