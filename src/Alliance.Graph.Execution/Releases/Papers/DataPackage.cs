using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Releases.Tables;

namespace Alliance.Graph.Execution.Releases.Papers;

/// <summary>
/// The file <c>datapackage.json</c> (https://datapackage.org/standard/): what the tables of a release and those of its
/// data dictionary are
/// and what their columns mean. Each resource is written by the writer that describes any table; here it gets its file.
/// </summary>
/// <param name="writer">Asks for the descriptions.</param>
internal sealed class DataPackage(TableFileWriter writer)
{
    public const string FileName = "datapackage.json";

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<JsonObject> _resources = [];

    /// <summary>Has all tables described.</summary>
    public async Task DescribeAsync(IReadOnlyList<ReleaseTable> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            var resource = await writer.DescribeAsync(table.Document, null, cancellationToken);
            Name(resource, table.Name, $"csv/{table.Name}.csv");
            resource["description"] = table.Description;
            if (table.Key.Count > 0)
            {
                resource["schema"]!["primaryKey"] = new JsonArray([.. table.Key.Select(key => (JsonNode)key)]);
            }
        }

        foreach (var (table, file) in DictionaryFiles.All)
        {
            Name(
                await writer.DescribeAsync(DictionaryDocument.Text, table, cancellationToken),
                Path.GetFileNameWithoutExtension(file),
                file
            );
        }
    }

    /// <summary>The text of the file.</summary>
    public byte[] Write(ReleaseManifest release)
    {
        var files = release.Files.ToDictionary(file => file.Path);
        foreach (var resource in _resources)
        {
            var file = files[resource["path"]!.GetValue<string>()];
            resource["bytes"] = file.Bytes;
            resource["hash"] = $"sha256:{file.Sha256}";
        }

        var package = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = $"alliance-graph-{release.Name}",
            ["title"] = release.Title,
        };
        if (release.Notes is { } notes)
        {
            package["description"] = notes;
        }

        package["version"] = release.Name;
        package["created"] = release.CreatedAt;
        package["revision"] = release.Revision;
        package["citation"] = Citation.Sentence(release);
        package["contributors"] = new JsonArray(
            new JsonObject { ["title"] = release.Publisher, ["roles"] = new JsonArray("publisher") }
        );
        if (release.License is { } license)
        {
            package["licenses"] = new JsonArray(new JsonObject { ["name"] = license });
        }

        package["resources"] = new JsonArray([.. _resources]);
        return [.. JsonSerializer.SerializeToUtf8Bytes(package, _json), (byte)'\n'];
    }

    private void Name(JsonObject resource, string name, string path)
    {
        resource["name"] = name;
        resource["path"] = path;
        _resources.Add(resource);
    }
}
