using System.Collections.Frozen;
using System.Text.Json;

namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>
/// The hosts of which it is known who publishes there, as they stand in 'publishers.json' beside the starter data.
/// </summary>
internal static class PublisherList
{
    public static FrozenSet<string> Hosts { get; } = Read();

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PublisherList).Assembly.GetManifestResourceStream("publishers.json")!;
        using var list = JsonDocument.Parse(stream);
        return list
            .RootElement.EnumerateArray()
            .Select(publisher => publisher.GetProperty("host").GetString()!)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
