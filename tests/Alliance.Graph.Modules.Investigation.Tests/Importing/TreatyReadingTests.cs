using System.Text.Json.Nodes;

namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

/// <summary>The treaty statuses against what was read of them in second sources.</summary>
public class TreatyReadingTests
{
    private static readonly Dictionary<string, JsonNode> _rows = StarterRows
        .Of("treaty-statuses.json")
        .ToDictionary(row => Text(row!, "id")!, row => row!);

    [Fact]
    public void Every_reading_is_of_a_row_and_says_where_and_when_it_was_read() =>
        Assert.All(
            TreatyReading.All,
            reading =>
            {
                Assert.True(_rows.ContainsKey(reading.Row), reading.Row);
                Assert.StartsWith("http", reading.Source, StringComparison.Ordinal);
                Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", reading.ReadOn);
                Assert.True(reading.Standing is not null || reading.Dates.Any(), reading.Row);
            }
        );

    [Fact]
    public void A_row_says_what_its_sources_say_or_names_them_in_its_notes() =>
        Assert.All(
            TreatyReading.All,
            reading =>
            {
                var row = _rows[reading.Row];
                var follows =
                    reading.Dates.All(date => Agree(Text(row, date.Field), date.Date))
                    && (reading.Standing ?? "party") switch
                    {
                        "party" => reading.Dates.Any() || Text(row, "boundOn") is not null,
                        "signatory" => Text(row, "boundOn") is null,
                        "not-party" => Text(row, "boundOn") is null && Text(row, "signedOn") is null,
                        _ => false,
                    };
                if (reading.Remark is null)
                {
                    Assert.True(follows, $"{reading.Row} does not follow {reading.Source}.");
                }
                else
                {
                    Assert.Contains(reading.Source, Text(row, "notes") ?? "", StringComparison.Ordinal);
                    Assert.All(reading.Dates, date => Assert.NotEqual(date.Date, Text(row, date.Field)));
                }
            }
        );

    [Fact]
    public void A_day_was_read_or_is_said_to_be_unverified()
    {
        var read = TreatyReading
            .All.SelectMany(reading => reading.Dates.Select(date => (reading.Row, date.Field, date.Date)))
            .ToHashSet();

        Assert.All(
            _rows.Values.Where(row => Text(row, "instrument") != "eu-directive-2011-93"),
            row =>
                Assert.All(
                    TreatyReading.DateFields,
                    field =>
                    {
                        if (Text(row, field) is { Length: 10 } day)
                        {
                            Assert.True(
                                read.Contains((Text(row, "id")!, field, day)) || Unverified(row).Contains(field),
                                $"{Text(row, "id")} {field}"
                            );
                        }
                    }
                )
        );
    }

    [Fact]
    public void The_latest_status_is_what_a_reading_says_and_no_reading_of_a_day_says_it_of_a_later_one() =>
        Assert.All(
            _rows.Values,
            row =>
            {
                var readings = TreatyReading.All.Where(reading => reading.Row == Text(row, "id")).ToList();
                if (Text(row, "latestStatus") is null)
                {
                    Assert.DoesNotContain(
                        readings,
                        reading => string.CompareOrdinal(reading.AsOf, "2015") >= 0 && reading.Remark is null
                    );
                    return;
                }

                var (on, source) = (Text(row, "latestStatusOn")!, Text(row, "latestStatusSource")!);
                var reading = Assert.Single(readings, reading => reading.Source == source);
                Assert.True(
                    reading.Standing is null || reading.Standing == Text(row, "latestStatus"),
                    $"{reading.Row} {source}"
                );
                Assert.True(reading.AsOf is null || reading.AsOf == on, $"{reading.Row} {on}");
                Assert.All(
                    readings.Where(other => other.AsOf is { Length: 10 } && other.Remark is null),
                    other => Assert.True(string.CompareOrdinal(other.AsOf, on) <= 0, $"{other.Row} {other.AsOf}")
                );
            }
        );

    [Fact]
    public void A_year_of_a_sourced_row_is_said_to_be_unverified() =>
        Assert.All(
            _rows.Values.Where(row => Text(row, "confidence") == "sourced"),
            row =>
                Assert.All(
                    TreatyReading.DateFields,
                    field =>
                        Assert.True(
                            Text(row, field) is null or { Length: 10 } || Unverified(row).Contains(field),
                            $"{Text(row, "id")} {field}"
                        )
                )
        );

    [Fact]
    public void What_is_said_to_agree_does() =>
        Assert.All(
            TreatyReading.All,
            reading =>
                Assert.Equal(
                    reading.Standing != "not named"
                        && reading.Remark is null
                        && reading.Dates.All(date => Agree(reading.Was[date.Field], date.Date)),
                    reading.Agrees
                )
        );

    [Fact]
    public void The_page_of_sources_has_these_figures()
    {
        var readings = TreatyReading.All.ToLookup(reading => reading.Row);
        var lines = _rows
            .Values.GroupBy(row => Text(row, "instrument")!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Line(group.Key, [.. group], readings))
            .Append(Line("all", [.. _rows.Values], readings));
        var table = string.Join(
            '\n',
            [
                "| instrument | rows | checked | confirmed | contradicted | corrected | days | sourced | not found |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
                .. lines,
            ]
        );

        var page = File.ReadAllText(
                Path.Combine(TreatyReading.Repository(), "src/Alliance.Graph.Core/Starter/SOURCES.md")
            )
            .ReplaceLineEndings("\n");
        Assert.True(
            page.Contains($"\n{table}\n", StringComparison.Ordinal),
            $"SOURCES.md must have this table:\n{table}"
        );
        Assert.Contains($"{TreatyReading.All.Count} readings", page, StringComparison.Ordinal);
    }

    private static string Line(string name, IReadOnlyList<JsonNode> rows, ILookup<string, TreatyReading> readings)
    {
        var read = rows.Select(row => (Row: row, Readings: readings[Text(row, "id")!].ToList())).ToList();
        int[] figures =
        [
            rows.Count,
            read.Count(row => row.Readings.Count > 0),
            read.Count(row => row.Readings.Count > 0 && row.Readings.TrueForAll(reading => reading.Agrees)),
            read.Count(row => row.Readings.Exists(reading => !reading.Agrees)),
            read.Count(row =>
                row.Readings.Exists(reading =>
                    reading.Was.Any(was => was.Value is not null && !Agree(Text(row.Row, was.Key), was.Value))
                )
            ),
            read.Count(row =>
                row.Readings.Exists(reading =>
                    reading.Was.Any(was => was.Value is not { Length: 10 } && Text(row.Row, was.Key) is { Length: 10 })
                )
            ),
            rows.Count(row => Text(row, "confidence") == "sourced"),
            read.Count(row => row.Readings.Count == 0),
        ];
        return $"| {name} | {string.Join(" | ", figures)} |";
    }

    /// <summary>Whether two dates can be the same, as far as both are known.</summary>
    private static bool Agree(string? one, string other) =>
        one is not null && one[..Math.Min(one.Length, other.Length)] == other[..Math.Min(one.Length, other.Length)];

    private static string? Text(JsonNode row, string field) => (string?)row[field];

    private static IEnumerable<string> Unverified(JsonNode row) =>
        row["unverifiedFields"]?.AsArray().Select(field => (string)field!) ?? [];
}
