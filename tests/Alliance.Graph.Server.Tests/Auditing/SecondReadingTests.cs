using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Auditing;

/// <summary>
/// What second sources were read for the rows other than treaty statuses, and what became of the rows.
/// </summary>
public class SecondReadingTests
{
    private static readonly string[] _outcomes = ["confirmed", "corrected", "contradicted", "not-found"];

    private static readonly List<JsonNode> _readings =
    [
        .. JsonNode
            .Parse(File.ReadAllText(Beside("../Readings/second-readings.json")))!
            .AsArray()
            .Select(reading => reading!),
    ];

    [Fact]
    public void Each_row_that_was_looked_for_is_there_once()
    {
        Assert.Equal(_readings.Count, _readings.Select(Name).Distinct().Count());
        Assert.All(_readings, reading => Assert.Contains(Text(reading, "outcome"), _outcomes));
        Assert.Empty(_readings.Select(Name).Except(Rows().Keys));
    }

    [Fact]
    public void A_checked_row_has_the_day_and_one_that_was_not_found_has_none()
    {
        var rows = Rows();

        Assert.All(
            _readings,
            reading =>
                Assert.Equal(
                    Text(reading, "outcome") == "not-found" ? null : Text(reading, "readOn"),
                    Text(rows[Name(reading)], "checkedOn")
                )
        );
    }

    [Fact]
    public void A_row_whose_source_gave_way_has_the_source_that_was_read()
    {
        var rows = Rows();

        Assert.All(
            _readings.Where(reading => reading["was"]?["source"] is not null),
            reading =>
            {
                Assert.Equal(Text(reading, "source"), Text(rows[Name(reading)], "source"));
                Assert.NotEqual(Text(reading, "source"), Text(reading["was"]!, "source"));
            }
        );
    }

    [Fact]
    public void Sources_that_disagree_are_both_in_the_notes()
    {
        var rows = Rows();

        Assert.All(
            _readings.Where(reading => Text(reading, "outcome") == "contradicted"),
            reading => Assert.Contains("http", Text(rows[Name(reading)], "notes"), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_page_of_sources_has_these_figures()
    {
        var table = string.Join(
            '\n',
            [
                "| file | rows looked for | checked | confirmed | corrected | contradicted | not found |",
                "| --- | --- | --- | --- | --- | --- | --- |",
                .. _readings
                    .GroupBy(reading => Text(reading, "file")!)
                    .OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => Line(file.Key, [.. file])),
                Line("all", _readings),
            ]
        );

        var page = File.ReadAllText(Beside("SOURCES.md")).ReplaceLineEndings("\n");
        Assert.True(
            page.Contains($"\n{table}\n", StringComparison.Ordinal),
            $"SOURCES.md must have this table:\n{table}"
        );
        Assert.Contains($"{_readings.Count} readings in [second-readings.json]", page, StringComparison.Ordinal);
    }

    private static string Line(string name, IReadOnlyList<JsonNode> readings)
    {
        var counts = _outcomes
            .Select(outcome => readings.Count(reading => Text(reading, "outcome") == outcome))
            .ToList();
        return $"| {name} | {readings.Count} | {readings.Count - counts[^1]} | {string.Join(" | ", counts)} |";
    }

    private static Dictionary<string, JsonNode> Rows() =>
        (
            from import in ReadyDatabase.Graph.Imports
            where import.OpenStarter is not null
            let file = Path.GetFileNameWithoutExtension(import.FileName)
            from row in Read(import.OpenStarter!)
            select (Key: $"{file} {(string?)(row["id"] ?? row["key"] ?? row["code"])}", Row: row)
        ).ToDictionary(row => row.Key, row => row.Row);

    private static List<JsonNode> Read(Func<Stream> open)
    {
        using var stream = open();
        return [.. JsonNode.Parse(stream)!.AsArray().Select(row => row!)];
    }

    private static string Name(JsonNode reading) => $"{Text(reading, "file")} {Text(reading, "row")}";

    private static string? Text(JsonNode node, string field) => (string?)node[field];

    private static string Beside(string file, [CallerFilePath] string path = "") =>
        Path.Combine(Path.GetDirectoryName(path)!, "../../../src/Alliance.Graph.Core/Starter", file);
}
