using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Auditing;

/// <summary>The page of sources names the address of every row that claims to be read in one.</summary>
public class SourcesPageTests
{
    [Fact]
    public void Every_address_of_a_sourced_row_is_on_the_page()
    {
        var page = File.ReadAllText(Page()).Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var addresses = ReadyDatabase.Graph.Imports.Where(import => import.OpenStarter is not null).SelectMany(import =>
        {
            using var stream = import.OpenStarter!();
            return JsonNode.Parse(stream)!.AsArray()
                .Where(row => (string?)row!["confidence"] == "sourced")
                .Select(row => (string)row!["source"]!);
        }).Where(source => source.StartsWith("http", StringComparison.Ordinal)).ToHashSet();

        Assert.True(addresses.Count > 100);
        Assert.Empty(addresses.Except(page));
    }

    [Fact]
    public void What_kind_of_source_a_row_has_follows_from_who_publishes_there()
    {
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Page())!, "Publishers/publishers.json")));
        var publishers = list.RootElement.EnumerateArray().ToDictionary(
            publisher => publisher.GetProperty("host").GetString()!,
            publisher => publisher.GetProperty("primaryFor").EnumerateArray().Select(item => item.GetString()!).ToHashSet());
        var rows = Rows().ToList();
        var fileOf = rows.ToLookup(row => row.Key, row => row.File);

        Assert.Empty(
            from row in rows
            where row.Confidence == "sourced" && row.Source.StartsWith("http", StringComparison.Ordinal)
            let primary = publishers[new Uri(row.Source).IdnHost]
            let names = new[] { row.File, row.Key, row.Country, row.Related }.Concat(row.Related is null ? [] : fileOf[row.Related])
            where row.Quality != (names.Any(name => name is not null && primary.Contains(name)) ? "primary" : "secondary")
            select $"{row.File} {row.Key} {row.Quality}");
        Assert.Empty(publishers.Keys.Except(rows.Where(row => row.Source.StartsWith("http", StringComparison.Ordinal)).Select(row => new Uri(row.Source).IdnHost)));
    }

    private static IEnumerable<(string File, string? Key, string? Country, string? Related, string Source, string? Confidence, string? Quality)> Rows()
        => from import in ReadyDatabase.Graph.Imports
           where import.OpenStarter is not null
           let file = Path.GetFileNameWithoutExtension(import.FileName)
           from row in Read(import.OpenStarter!)
           where row["source"] is not null
           let key = (string?)(row["id"] ?? row["key"] ?? row["code"])
           select (file, key, (string?)row["countryCode"], (string?)row["relatedId"], (string)row["source"]!, (string?)row["confidence"], (string?)row["quality"]);

    private static List<JsonNode> Read(Func<Stream> open)
    {
        using var stream = open();
        return [.. JsonNode.Parse(stream)!.AsArray().Select(row => row!)];
    }

    private static string Page([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter/SOURCES.md");
}
