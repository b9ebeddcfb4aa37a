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
        var addresses = ReadyDatabase
            .Graph.Imports.Where(import => import.OpenStarter is not null)
            .SelectMany(import =>
            {
                using var stream = import.OpenStarter!();
                return JsonNode
                    .Parse(stream)!
                    .AsArray()
                    .Where(row => (string?)row!["confidence"] == "sourced")
                    .Select(row => (string)row!["source"]!);
            })
            .Where(source => source.StartsWith("http", StringComparison.Ordinal))
            .ToHashSet();

        Assert.True(addresses.Count > 100);
        Assert.Empty(addresses.Except(page));
    }

    [Fact]
    public void What_kind_of_source_a_row_has_follows_from_who_publishes_there()
    {
        using var list = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(Page())!, "Publishers/publishers.json"))
        );
        var publishers = list
            .RootElement.EnumerateArray()
            .ToDictionary(
                publisher => publisher.GetProperty("host").GetString()!,
                publisher =>
                    publisher.GetProperty("primaryFor").EnumerateArray().Select(item => item.GetString()!).ToHashSet()
            );
        var rows = Rows().ToList();
        var fileOf = rows.ToLookup(row => row.Key, row => row.File);

        Assert.Empty(
            from row in rows
            where row.Confidence == "sourced" && row.Source.StartsWith("http", StringComparison.Ordinal)
            let primary = publishers[new Uri(row.Source).IdnHost]
            let names = new[] { row.File, row.Key, row.Country, row.Related }.Concat(
                row.Related is null ? [] : fileOf[row.Related]
            )
            where
                row.Quality != (names.Any(name => name is not null && primary.Contains(name)) ? "primary" : "secondary")
            select $"{row.File} {row.Key} {row.Quality}"
        );
        Assert.Empty(
            publishers.Keys.Except(
                rows.Where(row => row.Source.StartsWith("http", StringComparison.Ordinal))
                    .Select(row => new Uri(row.Source).IdnHost)
            )
        );
    }

    [Fact]
    public void Every_copy_that_stands_for_its_publisher_is_listed_on_the_page_with_its_rows()
    {
        using var list = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(Page())!, "Publishers/publishers.json"))
        );
        var rows = Rows()
            .Where(row => row.Source.StartsWith("http", StringComparison.Ordinal))
            .CountBy(row => new Uri(row.Source).IdnHost)
            .ToDictionary();
        var copies = list
            .RootElement.EnumerateArray()
            .Where(publisher => publisher.GetProperty("kind").GetString() == "copy")
            .Select(publisher =>
                (
                    Host: publisher.GetProperty("host").GetString()!,
                    Publisher: publisher.GetProperty("publisher").GetString()!
                )
            );
        var lines = string.Join(
            '\n',
            copies.Select(copy => $"- `{copy.Host}` ({rows[copy.Host]} rows): {copy.Publisher}")
        );

        Assert.True(
            File.ReadAllText(Page()).ReplaceLineEndings("\n").Contains($"\n\n{lines}\n\n", StringComparison.Ordinal),
            $"SOURCES.md must have this list:\n{lines}"
        );
    }

    /// <summary>
    /// What an archive of the web or a search engine keeps is cited by the address that its publisher gave it.
    /// </summary>
    [Fact]
    public void No_row_names_an_archive_of_the_web_or_a_copy_of_a_search_engine()
    {
        string[] keepers =
        [
            "archive.org",
            "archive.today",
            "archive.is",
            "archive.ph",
            "archive-it.org",
            "webcitation.org",
            "googleusercontent.com",
            "translate.goog",
            "cc.bingj.com",
        ];
        var named =
            from row in Rows()
            from word in $"{row.Source} {row.Notes}".Split(
                [' ', '(', ')', ',', ';'],
                StringSplitOptions.RemoveEmptyEntries
            )
            where
                Uri.TryCreate(word, UriKind.Absolute, out var address)
                && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            select (row.Key, new Uri(word).IdnHost);

        Assert.True(named.Count() > 1000);
        Assert.DoesNotContain(
            named,
            address =>
                keepers.Any(keeper => $".{address.IdnHost}".EndsWith($".{keeper}", StringComparison.OrdinalIgnoreCase))
        );
    }

    private static IEnumerable<(
        string File,
        string? Key,
        string? Country,
        string? Related,
        string Source,
        string? Notes,
        string? Confidence,
        string? Quality
    )> Rows() =>
        from import in ReadyDatabase.Graph.Imports
        where import.OpenStarter is not null
        let file = Path.GetFileNameWithoutExtension(import.FileName)
        from row in Read(import.OpenStarter!)
        where row["source"] is not null
        let key = (string?)(row["id"] ?? row["key"] ?? row["code"])
        select (
            file,
            key,
            (string?)row["countryCode"],
            (string?)row["relatedId"],
            (string)row["source"]!,
            (string?)row["notes"],
            (string?)row["confidence"],
            (string?)row["quality"]
        );

    private static List<JsonNode> Read(Func<Stream> open)
    {
        using var stream = open();
        return [.. JsonNode.Parse(stream)!.AsArray().Select(row => row!)];
    }

    private static string Page([CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter/SOURCES.md");
}
