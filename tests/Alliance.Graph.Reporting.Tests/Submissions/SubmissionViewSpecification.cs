using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

public sealed class SubmissionViewsOnSqlite() : SubmissionViewSpecification(DatabaseProviderKind.Sqlite);

public sealed class SubmissionViewsOnPostgreSql() : SubmissionViewSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What a submission begins with, and how far it is.</summary>
public abstract class SubmissionViewSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    [SkippableFact]
    public async Task A_submission_begins_with_the_rows_that_the_country_has_in_the_targets_of_the_round()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");

        var rows = await RowsAsync(Callers.Sweden);
        var hotline = JsonDocument
            .Parse(
                await DoAsync(
                    Caller.Anonymous,
                    """{ country(code: "SE") { availabilityReduction { hotlines { nodes { key name summary metrics { nodes { name period value } } } } } } }"""
                )
            )
            .RootElement.GetProperty("country")
            .GetProperty("availabilityReduction")
            .GetProperty("hotlines")
            .GetProperty("nodes")[0];
        var row = Assert.Single(
            rows,
            row => row.Type == "Hotline" && row.Key == hotline.GetProperty("key").GetString()
        );
        var text = JsonDocument.Parse(row.Row!).RootElement;
        Assert.Equal(hotline.GetProperty("name").GetString(), text.GetProperty("name").GetString());
        Assert.Equal(hotline.GetProperty("key").GetString(), text.GetProperty("id").GetString());
        Assert.Equal("SE", text.GetProperty("countryCode").GetString());
        Assert.Equal(
            hotline.GetProperty("metrics").GetProperty("nodes").GetArrayLength(),
            text.GetProperty("metrics").GetArrayLength()
        );
        Assert.NotEqual("", text.GetProperty("source").GetString());

        Assert.All(rows, row => Assert.Equal(("KEPT", null, null), (row.Standing, row.EntryKey, row.EntryVersion)));
        Assert.Contains(rows, row => row.Type == "Country" && row.Key == "SE" && row.Area == "core");
        Assert.Contains(rows, row => row.Type == "Commitment" && row.Area == "awareness");
        Assert.DoesNotContain(rows, row => row.Area is "investigation" or "victim-identification");
        Assert.Equal(rows.Count, rows.Select(row => (row.Type, row.Key)).Distinct().Count());
        Assert.Equal(
            rows.Count(row => row.Type == "Report"),
            await CountAsync("""{ reports(where: { country: { code: { eq: "SE" } } }) { totalCount } }""", "reports")
        );
    }

    [SkippableFact]
    public async Task Rows_stand_as_the_entries_that_the_caller_sees_write_them()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var kept = (await RowsAsync(Callers.Sweden)).First(row => row is { Type: "Commitment", Area: "awareness" });
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await DoneAsync(Callers.Sweden, Withdraw("Commitment", kept.Key));

        var seen = (await RowsAsync(Callers.Sweden)).Where(row => row.Standing != "KEPT").ToList();
        Assert.Equal(
            [("Commitment", kept.Key, "WITHDRAWN"), ("Hotline", "se-test-line", "ADDED")],
            seen.Select(row => (row.Type, row.Key, row.Standing)).Order()
        );
        Assert.Equal(kept.Row, seen.Single(row => row.Type == "Commitment").Row);
        Assert.All(
            seen,
            row => Assert.Equal(($"progress-2027:SE:{row.Type}:{row.Key}", 1), (row.EntryKey, row.EntryVersion))
        );

        await AnswerAsync(Callers.Sweden, Key);
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(name: "Mended line"), version: 1);
        await StepAsync(Callers.Sweden, "submit", Key, await VersionAsync(Key), "SUBMITTED");

        // A reviewer sees the entries of the own area only.
        Assert.Equal(
            ["Commitment"],
            (await RowsAsync(Callers.AwarenessReviewer)).Where(row => row.Standing != "KEPT").Select(row => row.Type)
        );
        var hotline = Assert.Single(await RowsAsync(Callers.HotlineReviewer), row => row.Standing != "KEPT");
        Assert.Equal(("Hotline", 2), (hotline.Type, hotline.EntryVersion));
        Assert.Contains("Mended line", hotline.Row!, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_row_that_is_sent_as_it_is_shown_changes_nothing_and_one_that_is_changed_only_that()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var row = (await RowsAsync(Callers.Sweden)).First(row => row.Type == "Hotline");
        var fields = JsonSerializer.Deserialize<Dictionary<string, object?>>(row.Row!)!;
        foreach (var name in new[] { "status", "confidence", "quality" })
        {
            fields[name] = fields[name]!.ToString()!.ToUpperInvariant().Replace('-', '_');
        }

        await SaveAsync(Callers.Sweden, "Hotline", fields);
        Assert.Equal("[]", await ChangesAsync());

        fields["name"] = "Another name";
        await SaveAsync(Callers.Sweden, "Hotline", fields, version: 1);
        Assert.Equal("""["name"]""", await ChangesAsync());

        async Task<string> ChangesAsync() =>
            JsonSerializer.Serialize(
                JsonDocument
                    .Parse(
                        await DoAsync(
                            Callers.Sweden,
                            $$"""{ submission(key: "{{Key}}") { entries { nodes { faults { message } changes { field } } } } }"""
                        )
                    )
                    .RootElement.GetProperty("submission")
                    .GetProperty("entries")
                    .GetProperty("nodes")[0]
                    .GetProperty("changes")
                    .EnumerateArray()
                    .Select(change => change.GetProperty("field").GetString())
            );
    }

    [SkippableFact]
    public async Task Completeness_counts_in_each_target_what_is_there_and_what_is_missing()
    {
        await OpenAsync(round =>
            round with
            {
                Questions = new object[]
                {
                    new
                    {
                        name = "trend",
                        text = "Which way?",
                        kind = "TREND",
                        isRequired = true,
                    },
                    new
                    {
                        name = "lines",
                        text = "How many?",
                        kind = "NUMBER",
                        isRequired = true,
                        target = "AVAILABILITY_REDUCTION",
                    },
                    new
                    {
                        name = "free",
                        text = "?",
                        kind = "TEXT",
                        isRequired = false,
                        target = "AVAILABILITY_REDUCTION",
                    },
                },
            }
        );
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment());
        await DoneAsync(Callers.Sweden, Answer(Key, "lines", "number: 3"));
        var rows = await RowsAsync(Callers.Sweden);
        int Of(params string[] areas) => rows.Count(row => areas.Contains(row.Area) && row.Standing != "WITHDRAWN");

        // The commitment names a report that is neither in the graph nor in the submission.
        Assert.Equal(
            $$$"""{"submission":{"completeness":[{"target":null,"rows":{{{Of("core")}}},"entries":0,"faulty":0,"questions":1,"answered":0,"openQuestions":["trend"],"isComplete":false},{"target":"AWARENESS","rows":{{{Of("awareness")}}},"entries":0,"faulty":0,"questions":0,"answered":0,"openQuestions":[],"isComplete":true},{"target":"AVAILABILITY_REDUCTION","rows":{{{Of("availability-reduction")}}},"entries":2,"faulty":1,"questions":2,"answered":1,"openQuestions":[],"isComplete":false}]}}""",
            await CompletenessAsync(Callers.Sweden)
        );
        Assert.True(Of("awareness") > 0);

        await SaveAsync(Callers.Sweden, "Report", Rows.Report());
        await AnswerAsync(Callers.Sweden, Key);
        Assert.DoesNotContain("false", await CompletenessAsync(Callers.Sweden), StringComparison.Ordinal);
        await StepAsync(Callers.Sweden, "submit", Key, await VersionAsync(Key), "SUBMITTED");
        Assert.Equal(await CompletenessAsync(Callers.Sweden), await CompletenessAsync(Callers.AwarenessReviewer));
    }

    [SkippableFact]
    public async Task What_is_published_is_done()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var gone = (await RowsAsync(Callers.Sweden)).First(row => row is { Type: "Commitment", Area: "awareness" });
        await DoneAsync(Callers.Sweden, Withdraw("Commitment", gone.Key));
        await HandInAsync(Callers.Sweden, Key, "awareness");
        await DoneAsync(Callers.Secretariat, Publish(Key));

        Assert.DoesNotContain(
            "\"isComplete\":false",
            await CompletenessAsync(Callers.Secretariat),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"submission":{"entries":{"nodes":[{"faults":[],"changes":[]}]}}}""",
            await DoAsync(
                Callers.Secretariat,
                $$"""{ submission(key: "{{Key}}") { entries { nodes { faults { message } changes { field } } } } }"""
            )
        );
    }

    [SkippableFact]
    public async Task A_key_that_an_index_could_not_hold_is_refused()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");

        Assert.Contains(
            "The key has 401 characters",
            await DoAsync(
                Callers.Sweden,
                Save("Hotline"),
                new
                {
                    r = Rows.Hotline(new string('k', 401)),
                    s = Key,
                    v = (int?)null,
                }
            ),
            StringComparison.Ordinal
        );
        await SaveAsync(
            Callers.Sweden,
            "Hotline",
            Rows.Hotline(string.Concat(Enumerable.Range(0, 50).Select(number => $"{number * 7919:D8}")))
        );
    }

    [SkippableFact]
    public async Task Many_submissions_at_once_begin_with_the_rows_of_each()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await SaveAsync(Callers.Germany, "Hotline", Rows.Hotline("de-test-line", "DE"), submission: GermanKey);
        var both = JsonDocument
            .Parse(await DoAsync(Callers.Secretariat, "{ submissions { nodes { key rows { type key standing } } } }"))
            .RootElement.GetProperty("submissions")
            .GetProperty("nodes");
        Assert.Equal(
            [GermanKey, Key],
            both.EnumerateArray().Select(submission => submission.GetProperty("key").GetString())
        );
        foreach (var submission in both.EnumerateArray())
        {
            var key = submission.GetProperty("key").GetString();
            Assert.Equal(
                JsonDocument
                    .Parse(
                        await DoAsync(
                            Callers.Secretariat,
                            $$"""{ submission(key: "{{key}}") { rows { type key standing } } }"""
                        )
                    )
                    .RootElement.GetProperty("submission")
                    .GetProperty("rows")
                    .GetRawText(),
                submission.GetProperty("rows").GetRawText()
            );
        }

        Assert.Contains(
            "\"key\":\"de-test-line\",\"standing\":\"ADDED\"",
            both[0].GetRawText(),
            StringComparison.Ordinal
        );
    }

    private async Task<IReadOnlyList<SeenRow>> RowsAsync(Caller caller) =>
        JsonDocument
            .Parse(
                await DoAsync(
                    caller,
                    $$"""{ submission(key: "{{Key}}") { rows { type key area standing row entryKey entryVersion } } }"""
                )
            )
            .RootElement.GetProperty("submission")
            .GetProperty("rows")
            .Deserialize<List<SeenRow>>(JsonSerializerOptions.Web)!;

    private Task<string> CompletenessAsync(Caller caller) =>
        DoAsync(
            caller,
            $$"""{ submission(key: "{{Key}}") { completeness { target rows entries faulty questions answered openQuestions isComplete } } }"""
        );

    private async Task<int> CountAsync(string query, string field) =>
        JsonDocument
            .Parse(await DoAsync(Callers.Sweden, query))
            .RootElement.GetProperty(field)
            .GetProperty("totalCount")
            .GetInt32();

    private sealed record SeenRow(
        string Type,
        string Key,
        string Area,
        string Standing,
        string? Row,
        string? EntryKey,
        int? EntryVersion
    );
}
