using Alliance.Graph.Data.Providers;
using Alliance.Graph.Server.Configuration;

namespace Alliance.Graph.Server.Hosting;

/// <summary>What the server prints when it listens.</summary>
internal static class StartLines
{
    // Addresses that mean 'all interfaces' and that a browser cannot open.
    private static readonly string[] _anyHost = ["[::]", "0.0.0.0", "+", "*"];

    public static IEnumerable<string> Of(
        IEnumerable<string> addresses,
        string path,
        DatabaseOptions database,
        bool hasIde
    )
    {
        yield return $"Database: {ConnectionText.Describe(database)}";
        foreach (var address in addresses.Select(Openable))
        {
            yield return $"GraphQL:  {address}{path}{(hasIde ? " (opened in a browser: the IDE)" : "")}";
            yield return $"Schema:   {address}{path}/schema.graphql";
        }

        yield return "Press Ctrl-C to stop.";
    }

    private static string Openable(string address) =>
        _anyHost.Aggregate(
            address.TrimEnd('/'),
            (text, host) => text.Replace($"://{host}:", "://localhost:", StringComparison.Ordinal)
        );
}
