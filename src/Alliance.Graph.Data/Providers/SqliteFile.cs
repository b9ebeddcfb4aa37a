using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Data.Providers;

/// <summary>The file behind a SQLite connection string.</summary>
internal static class SqliteFile
{
    /// <summary>
    /// The full path; null if the database is in memory or named by a URI, whose path only SQLite can tell.
    /// </summary>
    public static string? PathOf(string connectionString)
    {
        var connection = new SqliteConnectionStringBuilder(connectionString);
        var source = connection.DataSource;
        return
            connection.Mode == SqliteOpenMode.Memory
            || source.Length == 0
            || source == ":memory:"
            || source.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
            ? null
            : Path.GetFullPath(source);
    }
}
