using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Importing.Files;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Kept;

/// <summary>Changes the notes on Sweden, through one door or another.</summary>
internal static class SwedenNotes
{
    /// <summary>By an import of that row.</summary>
    public static Task ImportAsync(AllianceDatabase database, string note)
    {
        using var starter = database.Importer.StarterFiles().Single(file => file.Name == "countries.json").Open();
        var row = JsonNode.Parse(starter)!.AsArray().Single(row => (string)row!["code"]! == "SE")!.DeepClone();
        row["notes"] = note;
        var content = new JsonArray(row).ToJsonString();
        return database.Importer.ImportAsync([
            new ImportFile("countries.json", "countries.json", () => new MemoryStream(Encoding.UTF8.GetBytes(content))),
        ]);
    }

    /// <summary>By SQL, which no revision tells of.</summary>
    public static async Task WriteAsync(AllianceDatabase database, string note)
    {
        await using var context = await database.Contexts.CreateDbContextAsync();
        await context.Database.ExecuteSqlAsync($"UPDATE core_countries SET notes = {note} WHERE code = 'SE'");
    }
}
