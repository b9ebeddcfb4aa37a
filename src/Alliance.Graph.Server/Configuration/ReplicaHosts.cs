using System.Globalization;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Server.Configuration;

/// <summary>
/// The servers from which requests are read, as <c>host</c> or <c>host:port</c>; entries without text are left out.
/// </summary>
internal sealed class ReplicaHosts
{
    private readonly List<string> _problems = [];

    /// <param name="setting">The list of servers.</param>
    /// <param name="kind">Kind of database; null if it is not known.</param>
    public ReplicaHosts(IConfigurationSection setting, DatabaseProviderKind? kind)
    {
        if (!string.IsNullOrWhiteSpace(setting.Value))
        {
            _problems.Add(
                $"'{setting.Path}' is '{setting.Value}', but it is a list. Write one entry for each server, the first as '{setting.Path}:0'."
            );
        }

        foreach (var entry in setting.GetChildren())
        {
            if (entry.Value?.Trim() is { Length: > 0 } host)
            {
                Add(entry.Path, host);
            }
        }

        if (Hosts.Count > 0 && kind == DatabaseProviderKind.Sqlite)
        {
            _problems.Add(
                $"'{setting.Path}' names servers, but SQLite has none. Remove the entries, or set 'Database:Provider' to PostgreSql."
            );
        }
    }

    public List<string> Hosts { get; } = [];

    public IReadOnlyList<string> Problems => _problems;

    private void Add(string key, string host)
    {
        var portAt = host.LastIndexOf(':');
        var hasPort = portAt >= 0 && (host.IndexOf(':', StringComparison.Ordinal) == portAt || host[portAt - 1] == ']');
        var isHost =
            portAt != 0 && !host.Any(letter => letter is ',' or ';' or '=' or '\'' or '"' || char.IsWhiteSpace(letter));
        if (
            isHost
            && (
                !hasPort
                || (
                    ushort.TryParse(host[(portAt + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                    && port > 0
                )
            )
        )
        {
            Hosts.Add(host);
        }
        else
        {
            _problems.Add(
                $"'{key}' is '{host}', which is no server. Write its name or address, with ':' and the port if it is not that of the connection string, such as 'replica-1:5432'; nothing else, and one server an entry."
            );
        }
    }
}
