using System.Data.Common;
using Npgsql;

namespace Alliance.Graph.Data.Providers;

/// <summary>
/// The operator's connection string with what suits this server where the operator says nothing. All contexts and readers must
/// use the same text, else each kind would have a pool of its own.
/// </summary>
internal static class PostgreSqlConnectionText
{
    // For each connection of the pool; about as many statements as a few dozen documents have.
    private const int PreparedStatements = 128;

    public static string Of(string connectionString)
    {
        // The driver's own builder says that it contains every keyword.
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var names = given.Keys.Cast<string>().Select(name => name.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        if (!names.Contains(nameof(connection.MaxAutoPrepare)))
        {
            // Statements that come again are prepared by the driver.
            connection.MaxAutoPrepare = PreparedStatements;
        }

        if (!names.Contains(nameof(connection.NoResetOnClose)))
        {
            // Nothing of ours changes a session, so that there is nothing to reset behind each statement.
            connection.NoResetOnClose = true;
        }

        return connection.ConnectionString;
    }
}
