using System.Data.Common;
using System.Diagnostics;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Querying.Statements;
using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>
/// A connection of the driver's pool for one statement. If the statement fails because of the connection it was given,
/// it is
/// run once more on a fresh one.
/// </summary>
/// <param name="connection">The connection, which is given back.</param>
/// <param name="pool">Says how long the driver waits, and how long a trip takes.</param>
internal class PostgreSqlReadConnection(NpgsqlConnection connection, PostgreSqlReadConnections pool) : ReadConnection
{
    private long _started;
    private Translation? _translation;

    /// <summary>What is run in one trip ahead of the statement; each part ends with a semicolon.</summary>
    protected virtual string Before => "";

    /// <summary>What is run in one trip behind the statement; each part begins with a semicolon.</summary>
    protected virtual string Behind => "";

    public sealed override async Task<DbDataReader> ExecuteAsync(
        Statement statement,
        StatementInput input,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command();
        statement.Bind(command, input);
        (_translation, _started) = (statement.Translation, Stopwatch.GetTimestamp());
        return await ExecuteAsync(command, statement.Translation.Text, cancellationToken);
    }

    public sealed override async Task<DbDataReader> ExecuteAsync(
        WrittenStatement statement,
        CancellationToken cancellationToken
    )
    {
        await using var command = Command();
        statement.Bind(command);
        return await ExecuteAsync(command, statement.Text, cancellationToken);
    }

    /// <summary>Runs statements in one trip, one after the other, and has each take its rows.</summary>
    public async Task ExecuteAsync(IReadOnlyList<GatheredStatement> statements, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection) { Timeout = pool.Seconds };
        Add(batch, Before);
        await using var binding = Command();
        foreach (var gathered in statements)
        {
            gathered.Statement.Bind(binding, gathered.Input);
            var command = new NpgsqlBatchCommand(gathered.Statement.Translation.Text);
            var parameters = binding.Parameters.ToArray();
            binding.Parameters.Clear();
            command.Parameters.AddRange(parameters);
            batch.BatchCommands.Add(command);
        }

        Add(batch, Behind);
        var since = Stopwatch.GetTimestamp();
        var trip = pool.Trip.Shortest.GetValueOrDefault();
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await TakeBeforeAsync(reader, cancellationToken);
        for (var index = 0; index < statements.Count; index++)
        {
            if (index > 0)
            {
                await reader.NextResultAsync(cancellationToken);
            }

            await statements[index].ReadAsync(reader);
            statements[index].Statement.Translation.Work.Take(Stopwatch.GetElapsedTime(since) - trip);
            (since, trip) = (Stopwatch.GetTimestamp(), TimeSpan.Zero);
        }

        await EndAsync(reader, cancellationToken);
    }

    public override ValueTask EndAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        if (_translation is not null)
        {
            var elapsed = Stopwatch.GetElapsedTime(_started);
            pool.Trip.Take(elapsed);
            _translation.Work.Take(elapsed - pool.Trip.Shortest.GetValueOrDefault());
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask DisposeAsync() => PostgreSqlReadConnections.GiveBackAsync(connection);

    /// <summary>Takes the results of what was run ahead of the statement.</summary>
    protected virtual Task TakeBeforeAsync(DbDataReader reader, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Makes it possible to run a statement again that has failed because of its connection.</summary>
    protected virtual Task RenewAsync(CancellationToken cancellationToken) =>
        PostgreSqlStaleness.RenewAsync(connection, cancellationToken);

    private static void Add(NpgsqlBatch batch, string parts)
    {
        foreach (var part in parts.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(part));
        }
    }

    private NpgsqlCommand Command() => new(null, connection) { CommandTimeout = pool.Seconds };

    private async Task<DbDataReader> ExecuteAsync(
        NpgsqlCommand command,
        string text,
        CancellationToken cancellationToken
    )
    {
        command.CommandText = $"{Before}{text}{Behind}";
        try
        {
            return await StartAsync(command, cancellationToken);
        }
        catch (NpgsqlException exception)
            when (PostgreSqlStaleness.Of(exception) is not null && !cancellationToken.IsCancellationRequested)
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
