using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;

namespace Alliance.Graph.Data.Tests.Importing;

/// <summary>A starter file of core that a test changes before it imports it.</summary>
internal static class StarterFile
{
    public static JsonArray Read(AllianceDatabase database, string name)
    {
        using var stream = database.Importer.StarterFiles().Single(file => file.Name == name).Open();
        return JsonNode.Parse(stream)!.AsArray();
    }

    public static JsonObject Row(this JsonArray rows, string field, string key) =>
        rows.Select(row => row!.AsObject()).Single(row => (string?)row[field] == key);

    public static ImportFile File(string name, JsonNode content) => File(name, content.ToJsonString());

    public static ImportFile File(string name, string content) =>
        new(name, name, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));
}
