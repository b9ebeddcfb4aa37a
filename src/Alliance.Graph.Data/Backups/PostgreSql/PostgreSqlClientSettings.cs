using Npgsql;

namespace Alliance.Graph.Data.Backups.PostgreSql;

/// <summary>
/// A connection string in the words of PostgreSQL's own programs
/// (https://www.postgresql.org/docs/15/libpq-envars.html).
/// </summary>
internal static class PostgreSqlClientSettings
{
    public static IEnumerable<KeyValuePair<string, string>> Of(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        (string Variable, string? Value)[] settings =
        [
            ("PGHOST", connection.Host),
            ("PGPORT", $"{connection.Port}"),
            ("PGUSER", connection.Username),
            ("PGPASSWORD", connection.Password),
            ("PGDATABASE", connection.Database),
            ("PGPASSFILE", connection.Passfile),
            ("PGOPTIONS", connection.Options),
            ("PGSSLMODE", ModeOf(connection.SslMode)),
            ("PGSSLROOTCERT", connection.RootCertificate),
            ("PGSSLCERT", connection.SslCertificate),
            ("PGSSLKEY", connection.SslKey),
            ("PGCONNECT_TIMEOUT", $"{connection.Timeout}"),
            // So that what they say can be put into a message.
            ("LC_MESSAGES", "C"),
        ];
        return settings
            .Where(setting => !string.IsNullOrEmpty(setting.Value))
            .Select(setting => KeyValuePair.Create(setting.Variable, setting.Value!));
    }

    private static string ModeOf(SslMode mode) =>
        mode switch
        {
            SslMode.VerifyCA => "verify-ca",
            SslMode.VerifyFull => "verify-full",
            _ => $"{mode}".ToLowerInvariant(),
        };
}
