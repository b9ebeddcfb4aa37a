using System.Runtime.CompilerServices;
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

    private static string Page([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter/SOURCES.md");
}
