using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Importing.Files;

namespace Alliance.Graph.Modules.VictimIdentification.Tests.Importing;

/// <summary>Rows of the starter files, and files that are made of changed ones.</summary>
internal static class StarterRows
{
    public static JsonArray Of(string file)
    {
        using var stream = VictimIdentificationSpecification
            .Composed.Imports.Single(import => import.FileName == file)
            .OpenStarter!();
        return JsonNode.Parse(stream)!.AsArray();
    }

    public static JsonObject Row(string file, string id) =>
        Of(file).Select(row => row!.AsObject()).Single(row => (string?)row["id"] == id);

    /// <summary>A copy of a row under another key, with other values.</summary>
    public static JsonObject With(
        string file,
        string id,
        string newId,
        params (string Field, JsonNode? Value)[] changes
    )
    {
        var row = Row(file, id).DeepClone().AsObject();
        row["id"] = newId;
        foreach (var (field, value) in changes)
        {
            row[field] = value;
        }

        return row;
    }

    public static async Task<ImportedFile> ImportAsync(AllianceDatabase database, string file, params JsonNode[] rows)
    {
        var content = Encoding.UTF8.GetBytes(new JsonArray(rows).ToJsonString());
        return (
            await database.Importer.ImportAsync([new ImportFile(file, file, () => new MemoryStream(content))])
        ).Files.Single();
    }
}
