using System.Data.Common;
using Npgsql;

namespace Alliance.Graph.Data.Providers;

/// <summary>
/// The operator's connection string with what suits this server where the operator says nothing. Each text has a pool
/// of its
/// own: contexts have one, readers, whose statements may be told to end, have another.
/// </summary>
internal static class PostgreSqlConnectionText
{
    // For each connection of the pool; about as many statements as a few dozen documents have.
    private const int PreparedStatements = 128;

    // A page of an index costs hardly more than the next one on today's disks and in memory; PostgreSQL's own 4 is for
    // turning
    // disks, and let it read whole tables to count what stands in an index
    // (https://www.postgresql.org/docs/15/runtime-config-query.html).
    private const string RandomPageCost = "1.1";

    public static string Of(string connectionString)
    {
        var names = NamesIn(connectionString);
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

    /// <summary>
    /// How long the driver waits for a statement that reads for a request; 0, without end, unless the operator says so:
    /// the request has
    /// a limit of its own, and the driver's 30 seconds would be one that nobody has set.
    /// </summary>
    public static int SecondsOfReads(string connectionString) =>
        NamesIn(connectionString).Contains(nameof(NpgsqlConnectionStringBuilder.CommandTimeout))
            ? new NpgsqlConnectionStringBuilder(connectionString).CommandTimeout
            : 0;

    /// <summary>For connections that read for requests.</summary>
    public static string OfReads(DatabaseOptions options)
    {
        var connection = new NpgsqlConnectionStringBuilder(Of(options.ConnectionString));
        if (options.StatementTimeout > TimeSpan.Zero)
        {
            SetUnlessSaid(
                connection,
                "statement_timeout",
                FormattableString.Invariant($"{options.StatementTimeout.TotalMilliseconds:0}")
            );
        }

        SetUnlessSaid(connection, "random_page_cost", RandomPageCost);

        if (options.ReadReplicas.Count > 0)
        {
            // "Prefer" lets readers go on with the original while no copy answers. Hosts without a port have that of
            // the text.
            connection.Host = string.Join(',', [.. options.ReadReplicas, connection.Host]);
            connection.TargetSessionAttributes = "prefer-standby";
            connection.LoadBalanceHosts = true;
        }

        return connection.ConnectionString;
    }

    private static void SetUnlessSaid(NpgsqlConnectionStringBuilder connection, string setting, string value)
    {
        if (connection.Options?.Contains(setting, StringComparison.Ordinal) != true)
        {
            connection.Options = $"{connection.Options} -c {setting}={value}".Trim();
        }
    }

    /// <summary>What the operator has set. The driver's own builder says that it contains every keyword.</summary>
    private static HashSet<string> NamesIn(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString }
            .Keys.Cast<string>()
            .Select(name => name.Replace(" ", "", StringComparison.Ordinal))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
