using Npgsql;

namespace Alliance.Graph.Data.Connections;

/// <summary>Sends statements that were gathered in one trip.</summary>
internal static class PostgreSqlTrip
{
    /// <summary>
    /// Runs them, and ends or fails each. A statement that fails takes those behind it with it; they are run by
    /// themselves, and so is the
    /// one that failed before it had rows: alone it may be run once more on another connection.
    /// </summary>
    /// <param name="state">Runs one by itself.</param>
    /// <param name="statements">The statements of one request.</param>
    /// <param name="open">Opens a connection for all of them.</param>
    /// <param name="settle">Sees to it that what has been read before another one failed is known to be of one
    /// state.</param>
    public static async Task SendAsync(
        ReadState state,
        IReadOnlyList<GatheredStatement> statements,
        Func<CancellationToken, ValueTask<PostgreSqlReadConnection>> open,
        Func<CancellationToken, Task> settle
    )
    {
        Exception? broken = null;
        var cancellationToken = statements[0].CancellationToken;
        if (statements.Count > 1)
        {
            try
            {
                await using var connection = await open(cancellationToken);
                await connection.ExecuteAsync(statements, cancellationToken);
            }
            catch (Exception exception)
            {
                broken = exception;
            }
        }

        try
        {
            if (broken is not null && statements.Any(statement => statement.IsRead))
            {
                await settle(cancellationToken);
            }
        }
        catch (Exception exception)
        {
            foreach (var statement in statements)
            {
                statement.Fail(exception);
            }

            return;
        }

        await Task.WhenAll(statements.Select(statement => EndAsync(state, statement, broken)));
    }

    private static async Task EndAsync(ReadState state, GatheredStatement statement, Exception? broken)
    {
        try
        {
            if (!statement.IsRead)
            {
                if (statement.IsBegun || broken is not (null or NpgsqlException))
                {
                    statement.Fail(broken!);
                    return;
                }

                await statement.RunAsync(state);
            }

            statement.End();
        }
        catch (Exception exception)
        {
            statement.Fail(exception);
        }
    }
}
