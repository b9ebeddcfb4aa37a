using System.Net.Sockets;
using Npgsql;

namespace Alliance.Graph.Data.Faults;

/// <summary>What PostgreSQL and the network report, in words for the operator.</summary>
internal static class PostgreSqlFaults
{
    // Where the server takes a state that another connection holds. Its codes are those of many other faults.
    private static readonly string[] _statesHandedOver = ["ImportSnapshot", "SetTransactionSnapshot"];

    public static DatabaseFault? Translate(Exception exception, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var described = exception switch
        {
            PostgresException answer => Describe(answer, connection),
            NpgsqlException { InnerException: null or IOException or SocketException or TimeoutException }
            or SocketException => (
                DatabaseFaultCodes.Unavailable,
                $"The PostgreSQL server at {Address(connection)} does not answer for database '{connection.Database}': {Cause(exception)} Check that it runs, and that host and port in the connection string are right."
            ),
            _ => ((string Code, string Message)?)null,
        };
        return described is { } fault ? new DatabaseFault(fault.Code, fault.Message, exception) : null;
    }

    /// <summary>The connection that held the state of an answer has ended.</summary>
    public static DatabaseFault StateLost(string connectionString) =>
        new(
            DatabaseFaultCodes.Unavailable,
            TextOfLostState(Database(new NpgsqlConnectionStringBuilder(connectionString)))
        );

    private static string TextOfLostState(string database) =>
        $"{database} ended a connection in the middle of an answer, and the state of the data that it was read from went with it. Try again; the server's own log says why.";

    private static (string Code, string Message)? Describe(
        PostgresException answer,
        NpgsqlConnectionStringBuilder connection
    )
    {
        var database = Database(connection);
        return answer.SqlState switch
        {
            _ when _statesHandedOver.Contains(answer.Routine) => (
                DatabaseFaultCodes.Unavailable,
                TextOfLostState(database)
            ),
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => (
                DatabaseFaultCodes.AccessDenied,
                $"{database} refuses user '{connection.Username}': {Sentence(answer.MessageText)} Correct user name and password in the connection string."
            ),
            PostgresErrorCodes.InsufficientPrivilege => (
                DatabaseFaultCodes.AccessDenied,
                $"{database} denies user '{connection.Username}' a right: {Sentence(answer.MessageText)} Let its owner run 'migrate', or grant the right."
            ),
            PostgresErrorCodes.InvalidCatalogName => (
                DatabaseFaultCodes.Missing,
                $"{database} does not exist. Correct the name in the connection string, or create it: CREATE DATABASE \"{connection.Database}\"."
            ),
            PostgresErrorCodes.ReadOnlySqlTransaction => (
                DatabaseFaultCodes.ReadOnly,
                $"{database} cannot be written: it is a read replica, or the user is set to read-only. Name the primary server in the connection string."
            ),
            PostgresErrorCodes.DiskFull => (
                DatabaseFaultCodes.Full,
                $"{database} cannot grow: the server's disk is full. Make room and try again; what was being written was taken back."
            ),
            PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.TooManyConnections => (
                DatabaseFaultCodes.Busy,
                $"{database} is busy: {Sentence(answer.MessageText)} Try again later."
            ),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => (
                DatabaseFaultCodes.NotMigrated,
                $"{database} does not have the tables of this release: {Sentence(answer.MessageText)} Run 'migrate', which also says if a newer release has changed them."
            ),
            PostgresErrorCodes.QueryCanceled => (
                DatabaseFaultCodes.GaveUp,
                $"{database} gave up a statement: {Sentence(answer.MessageText)} Find out what keeps it busy, or raise 'Database:StatementSeconds'."
            ),
            PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.OutOfMemory
            or PostgresErrorCodes.ConfigurationLimitExceeded => (
                DatabaseFaultCodes.Busy,
                $"{database} gave up a statement: {Sentence(answer.MessageText)} Try again; its own log says more."
            ),
            PostgresErrorCodes.AdminShutdown
            or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.IdleSessionTimeout => (
                DatabaseFaultCodes.Unavailable,
                $"{database} is not available: {Sentence(answer.MessageText)} Try again when the server is up."
            ),
            { } state when state.StartsWith("08", StringComparison.Ordinal) => (
                DatabaseFaultCodes.Unavailable,
                $"{database} is not available: {Sentence(answer.MessageText)} Check the server, and the pooler in front of it if there is one."
            ),
            _ => null,
        };
    }

    private static string Database(NpgsqlConnectionStringBuilder connection) =>
        $"The PostgreSQL database '{connection.Database}' at {Address(connection)}";

    private static string Address(NpgsqlConnectionStringBuilder connection) =>
        $"'{connection.Host}', port {connection.Port}";

    // Npgsql's own sentence names the address once more; the reason stands in the exception inside it.
    private static string Cause(Exception exception) => Sentence((exception.InnerException ?? exception).Message);

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
