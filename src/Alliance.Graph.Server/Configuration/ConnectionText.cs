using System.Data.Common;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Server.Configuration;

/// <summary>
/// A connection string, as far as it can be judged without the database's own driver: whether it names a place, and
/// which kind of database it is for.
/// </summary>
internal sealed class ConnectionText
{
    private const string Setting = "ConnectionStrings:Alliance";
    private static readonly string[] _hostKeys = ["Host", "Server"];
    private static readonly string[] _fileKeys = ["Data Source", "DataSource", "Filename"];

    private readonly DbConnectionStringBuilder _parts = [];
    private readonly List<string> _problems = [];

    /// <param name="kind">Kind of database; null if it is not known, so that only the form can be judged.</param>
    /// <param name="text">The connection string.</param>
    public ConnectionText(DatabaseProviderKind? kind, string? text)
    {
        try
        {
            _parts.ConnectionString = text;
            if (kind is { } known)
            {
                Check(known);
            }
        }
        catch (ArgumentException)
        {
            // The driver's sentence would quote the text, which may hold a password.
            _problems.Add(
                $"'{Setting}' cannot be read: it is not a list of 'key=value' parts with ';' between them. {Example(kind)}"
            );
        }
    }

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The connection string, with the full path if it names a file.</summary>
    public string Text => _parts.ConnectionString;

    /// <summary>The database in words, without user name and password.</summary>
    public static string Describe(DatabaseOptions options)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = options.ConnectionString };
        return options.Provider == DatabaseProviderKind.Sqlite
            ? $"SQLite, {Find(parts, _fileKeys)}"
            : $"PostgreSQL, {Find(parts, "Database", "DB") ?? "the user's own database"} at {Find(parts, _hostKeys)}, port {Find(parts, "Port") ?? "5432"}";
    }

    private void Check(DatabaseProviderKind kind)
    {
        var (needed, other) = kind == DatabaseProviderKind.Sqlite ? (_fileKeys, _hostKeys) : (_hostKeys, _fileKeys);
        if (Find(_parts, needed) is not { } place)
        {
            _problems.Add(
                Find(_parts, other) is null
                    ? $"'{Setting}' does not say where the {kind} database is: '{needed[0]}' is missing. {Example(kind)}"
                    : $"'{Setting}' is for another kind of database than 'Database:Provider', which is {kind}: it has '{other[0]}' and not '{needed[0]}'. Change one of the two settings. {Example(kind)}"
            );
        }
        else if (kind == DatabaseProviderKind.Sqlite)
        {
            CheckFile(place);
        }
    }

    private void CheckFile(string place)
    {
        if (place == ":memory:" || "Memory".Equals(Find(_parts, "Mode"), StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add(
                $"'{Setting}' names a database in memory, which would be empty for every connection. Name a file. {Example(DatabaseProviderKind.Sqlite)}"
            );
        }
        else if (!place.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
        {
            // From the folder in which the command is run, as for any file that is named there.
            _parts[_fileKeys.First(_parts.ContainsKey)] = Path.GetFullPath(place);
        }
    }

    private static string? Find(DbConnectionStringBuilder parts, params string[] keys) =>
        keys.Select(key => parts.TryGetValue(key, out var value) ? value as string : null)
            .FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));

    private static string Example(DatabaseProviderKind? kind) =>
        kind != DatabaseProviderKind.PostgreSql
            ? "For example 'Data Source=alliance.db'."
            : "For example 'Host=localhost;Database=alliance;Username=alliance;Password=…'.";
}
