using System.Net.Sockets;
using Npgsql;

namespace Alliance.Graph.Data.Faults;

/// <summary>Faults of a connection that was kept for too long, which a fresh one would not have.</summary>
internal static class PostgreSqlStaleness
{
    // The only code that PostgreSQL has for it is that of any missing feature, and its text is translated; the
    // function's name is not.
    private const string PlanCheck = "RevalidateCachedQuery";

    /// <summary>
    /// The exception, or the one inside it, that says so; null if a fresh connection would not do better. A connection
    /// that has
    /// ended cannot say whether the server had seen the statement, so this is for statements that only read.
    /// </summary>
    public static NpgsqlException? Of(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is NpgsqlException fault && (HasEnded(fault) || IsOldPlan(fault)))
            {
                return fault;
            }
        }

        return null;
    }

    /// <summary>Gives the connection back and opens one anew, which is none of those that were idle.</summary>
    public static async Task RenewAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        // All of the pool are as old: they were ended with this one, or have prepared the same statements.
        NpgsqlConnection.ClearPool(connection);
        await connection.CloseAsync();
        await connection.OpenAsync(cancellationToken);
    }

    private static bool HasEnded(NpgsqlException exception) =>
        exception is PostgresException answer
            ? answer.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.IdleSessionTimeout
            : exception.InnerException is IOException or SocketException;

    /// <summary>A statement was prepared, and then a migration changed the type of a column that it returns.</summary>
    private static bool IsOldPlan(NpgsqlException exception) =>
        exception is PostgresException { SqlState: PostgresErrorCodes.FeatureNotSupported, Routine: PlanCheck };
}
