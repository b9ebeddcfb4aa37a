using System.Text.Json;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Reporting.Tests.Submissions;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Progress;

public sealed class ProgressOnSqlite() : ProgressSpecification(DatabaseProviderKind.Sqlite);

public sealed class ProgressOnPostgreSql() : ProgressSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Entries of progress name the commitments that they fulfil, and commitments have a status by them.</summary>
public abstract class ProgressSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    private const string Overview =
        "{ country(code: \"SE\") { progressOverview { target commitments notReported notStarted underWay done changed dropped overdue } } }";

    [SkippableFact]
    public async Task The_latest_entry_is_the_status_of_a_commitment_and_lists_are_filtered_ordered_and_grouped_by_it()
    {
        await ImportAsync(
            ("done", "2027-03-01", Due: "2027", ["under-way:2026", "done:2026-12", "not-started:2026-11-30"]),
            ("tie", "2027-04-30", Due: null, ["dropped:2026", "changed:2026"]),
            ("late", null, Due: "2026-06", ["under-way:2026-01-31"]),
            ("silent", null, Due: "2026-05-31", [])
        );

        Assert.Equal(
            """{"commitments":{"nodes":[{"key":"done","status":"DONE"},{"key":"late","status":"UNDER_WAY"},{"key":"silent","status":null},{"key":"tie","status":"CHANGED"}]}}""",
            await AskAsync(
                """{ commitments(where: { key: { in: ["done", "late", "silent", "tie"] } }, order: [{ key: ASC }]) { nodes { key status } } }"""
            )
        );
        Assert.Equal(
            """{"commitments":{"nodes":[{"key":"tie"},{"key":"done"}]}}""",
            await AskAsync(
                """{ commitments(where: { status: { in: [CHANGED, DONE] } }, order: [{ status: ASC }]) { nodes { key } } }"""
            )
        );
        Assert.Equal(
            """{"commitments":{"groupBy":[{"key":{"status":"CHANGED"},"count":1},{"key":{"status":"DONE"},"count":1},{"key":{"status":"UNDER_WAY"},"count":1},{"key":{"status":null},"count":1}]}}""",
            await AskAsync(
                """{ commitments(where: { key: { in: ["done", "late", "silent", "tie"] } }) { groupBy(keys: [STATUS], order: [{ key: { status: ASC } }]) { key { status } count } } }"""
            )
        );
        Assert.Equal(
            """{"commitment":{"dueOn":"2027","action":{"key":"amend-laws"},"progress":{"nodes":[{"asOf":"2026-12","status":"DONE"},{"asOf":"2026-11-30","status":"NOT_STARTED"},{"asOf":"2026","status":"UNDER_WAY"}]}}}""",
            await AskAsync(
                """{ commitment(key: "done") { dueOn action { key } progress { nodes { asOf status } } } }"""
            )
        );
        Assert.Equal(
            """{"countries":{"nodes":[{"code":"SE"}]}}""",
            await AskAsync(
                """{ countries(where: { commitments: { some: { status: { eq: DONE }, dueOn: { lt: "2028" } } } }) { nodes { code } } }"""
            )
        );
        var walked = new List<string>();
        for (string? after = "null"; after is not null; )
        {
            var page = JsonDocument
                .Parse(
                    await AskAsync(
                        $"{{ progressEntries(first: 1, after: {after}) {{ totalCount nodes {{ key }} pageInfo {{ hasNextPage endCursor }} }} }}"
                    )
                )
                .RootElement.GetProperty("progressEntries");
            walked.Add($"{page.GetProperty("nodes")[0].GetProperty("key")} of {page.GetProperty("totalCount")}");
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText()
                : null;
        }

        Assert.Equal(["done-1 of 6", "done-2 of 6", "late-0 of 6", "tie-1 of 6", "tie-0 of 6", "done-0 of 6"], walked);
        Assert.Equal(
            """{"potentialAction":{"commitments":{"totalCount":4}}}""",
            await AskAsync("""{ potentialAction(key: "amend-laws") { commitments { totalCount } } }""")
        );
    }

    [SkippableFact]
    public async Task The_overview_counts_pledges_and_what_is_reported_on_target_by_target_and_knows_what_is_overdue()
    {
        // The clock of the tests stands in March 2027: of a month that is not over nobody can say that it is late.
        Clock.Now = new(2027, 3, 10, 12, 0, 0, TimeSpan.Zero);
        await ImportAsync(
            ("done", null, Due: "2026", ["done:2026-12"]),
            ("late", null, Due: "2027-02", ["under-way:2027-01"]),
            ("now", null, Due: "2027-03", ["under-way:2027-01"]),
            ("year", null, Due: "2027", ["not-started:2027-01"]),
            ("given-up", null, Due: "2026", ["dropped:2027-01"]),
            ("other", null, Due: "2026", ["changed:2027-01"]),
            ("silent", null, Due: "2027-03-09", [])
        );

        // A baseline of the starter data becomes one that counts once progress is told of it.
        var baseline = Text(
            await AskAsync(
                """{ commitments(where: { country: { code: { eq: "SE" } }, kind: { eq: BASELINE }, target: { key: { eq: AWARENESS } } }, first: 1) { nodes { key } } }"""
            ),
            "commitments",
            "nodes",
            "key"
        );
        var before = await AskAsync(Overview);
        await ImportAsync("progress.json", [ProgressOf("baseline", baseline, "under-way", "2027", "awareness")]);

        Assert.Contains(
            """{"target":"AVAILABILITY_REDUCTION","commitments":7,"notReported":1,"notStarted":1,"underWay":2,"done":1,"changed":1,"dropped":1,"overdue":2}""",
            before,
            StringComparison.Ordinal
        );
        Assert.Contains("""{"target":"AWARENESS","commitments":0,"notReported":0,""", before, StringComparison.Ordinal);
        Assert.Contains(
            """{"target":"AWARENESS","commitments":1,"notReported":0,"notStarted":0,"underWay":1,""",
            await AskAsync(Overview),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task An_entry_that_does_not_agree_with_its_commitment_is_refused_wherever_it_comes_from()
    {
        await ImportAsync(("own", null, Due: null, []));
        var faults = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync(
                "progress.json",
                [
                    ProgressOf("a", "own", "done", "2026", country: "DE"),
                    ProgressOf("b", "own", "done", "2026", "awareness"),
                    ProgressOf("c", "nowhere", "done", "2026"),
                ]
            )
        );
        Assert.Equal(
            [
                (
                    "countryCode",
                    "The row says 'DE', and the Commitment 'own' that it names 'SE'. Name another one, or correct this field."
                ),
                (
                    "targetKey",
                    "The row says 'AWARENESS', and the Commitment 'own' that it names 'AVAILABILITY_REDUCTION'. Name another one, or correct this field."
                ),
                (
                    "commitmentId",
                    "There is no Commitment 'nowhere', neither in the database nor in the imported files. Correct the key, or add the row to 'commitments.json' and import it too."
                ),
            ],
            faults
                .Faults.OrderBy(fault => fault.Position, StringComparer.Ordinal)
                .Select(fault => (fault.Field, fault.Text))
        );

        await OpenAsync();
        await StartAsync(Callers.Germany, "DE");
        Assert.Contains(
            "INPUT_INVALID",
            await DoAsync(
                Callers.Germany,
                Save("ProgressEntry"),
                new { r = Rows.Progress("de-progress", "own", "DONE", "2026", "DE"), s = GermanKey }
            ),
            StringComparison.Ordinal
        );
        await SaveAsync(
            Callers.Secretariat,
            "ProgressEntry",
            Rows.Progress("de-progress", "later", "DONE", "2026", "DE", "AWARENESS"),
            submission: GermanKey
        );
        await SaveAsync(
            Callers.Secretariat,
            "Commitment",
            Rows.Commitment("later", GermanKey, "DE"),
            submission: GermanKey
        );
        Assert.Contains(
            """
            "faults":[{"field":"targetKey","message":"The row says 'AWARENESS', and the Commitment 'later' that it names 'AVAILABILITY_REDUCTION'. Name another one, or correct this field."}]
            """,
            await DoAsync(Callers.Germany, "{ submissionEntries { nodes { faults { field message } } } }"),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_commitment_that_moves_takes_its_progress_along_or_stays()
    {
        await ImportAsync(("own", null, Due: null, ["done:2026"]));
        var moved = Rows.Commitment("own", "se-pledges", target: "awareness");
        (moved["kind"], moved["framework"], moved["confidence"]) = ("commitment", "global-alliance", "sourced");
        var entry = ProgressOf("own-0", "own", "done", "2026", "awareness");
        const string Stays =
            "The ProgressEntry 'own-0' names this row and says 'AVAILABILITY_REDUCTION', as it did until now. Write that one too, or leave this one as it is.";

        var faults = await Assert.ThrowsAsync<ImportException>(() => ImportAsync("commitments.json", [moved]));
        Assert.Equal([("commitments.json", Stays)], faults.Faults.Select(fault => (fault.File, fault.Text)));

        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var row = Rows.Commitment("own", "se-pledges", target: "AWARENESS");
        await SaveAsync(Callers.Sweden, "Commitment", row);
        Assert.Contains(
            Stays,
            await DoAsync(Callers.Sweden, "{ submissionEntries { nodes { faults { message } } } }"),
            StringComparison.Ordinal
        );
        await SaveAsync(
            Callers.Sweden,
            "ProgressEntry",
            Rows.Progress("own-0", "own", "DONE", "2026", target: "AWARENESS")
        );
        Assert.Equal(
            """{"submissionEntries":{"nodes":[{"faults":[]},{"faults":[]}]}}""",
            await DoAsync(Callers.Sweden, "{ submissionEntries { nodes { faults { message } } } }")
        );

        // What says the same as before is not asked about, and both together are taken.
        moved["targetKey"] = "availability-reduction";
        moved["title"] = "Another title";
        Assert.Equal((1, 0), await ImportAsync("commitments.json", [moved]));
        moved["targetKey"] = "awareness";
        var report = await Clocked.Importer.ImportAsync([
            FileOf("commitments.json", [moved]),
            FileOf("progress.json", [entry]),
        ]);
        Assert.Equal([1, 1], report.Files.Select(file => file.Updated));
    }

    [SkippableFact]
    public async Task What_a_round_publishes_becomes_a_report_and_says_from_which_submission_it_is()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(report: Key));
        await SaveAsync(
            Callers.Sweden,
            "ProgressEntry",
            Rows.Progress("se-test-progress", "se-test-commitment", "UNDER_WAY", "2027-02", report: Key)
        );
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        Assert.Equal(
            """{"submissionEntries":{"nodes":[{"faults":[]}]}}""",
            await DoAsync(
                Callers.Sweden,
                """{ submissionEntries(where: { type: { eq: "Commitment" } }) { nodes { faults { message } } } }"""
            )
        );
        Assert.Contains(
            "\"report\":null",
            (await Harness.AskAsync($$"""{ report(key: "{{Key}}") { title } }""")).Json,
            StringComparison.Ordinal
        );
        await HandInAsync(Callers.Sweden, Key, "availability-reduction");
        await DoneAsync(Callers.Secretariat, Publish(Key));

        const string Where = "provenance { submissionKey }";
        Assert.Equal(
            """{"report":{"title":"Sweden: Progress 2027","kind":"PROGRESS","origin":"SUBMITTED","year":2027,"publishedOn":"2026-11-01","isCountrySubmission":true,"country":{"code":"SE"},"submission":{"state":"PUBLISHED"},"provenance":{"submissionKey":"progress-2027:SE","source":"The country's submission 'progress-2027:SE' to a round of this graph.","quality":"PRIMARY"},"commitments":{"nodes":[{"key":"se-test-commitment","status":"UNDER_WAY","provenance":{"submissionKey":"progress-2027:SE"}}]},"progress":{"nodes":[{"key":"se-test-progress","commitment":{"key":"se-test-commitment"},"provenance":{"submissionKey":"progress-2027:SE"}}]}}}""",
            await AskAsync(
                $$"""{ report(key: "{{Key}}") { title kind origin year publishedOn isCountrySubmission country { code } submission { state } provenance { submissionKey source quality } commitments { nodes { key status {{Where}} } } progress { nodes { key commitment { key } {{Where}} } } } }"""
            )
        );
        Assert.Equal(
            """{"hotlines":{"nodes":[{"key":"se-test-line","metrics":{"nodes":[{"provenance":{"submissionKey":"progress-2027:SE"}}]}}]}}""",
            await AskAsync(
                $$"""{ hotlines(where: { provenance: { submissionKey: { eq: "{{Key}}" } } }) { nodes { key metrics { nodes { {{Where}} } } } } }"""
            )
        );

        // The starter rows stay what they are.
        Assert.Equal(
            """{"reports":{"totalCount":0}}""",
            await AskAsync(
                """{ reports(where: { origin: { eq: COMPILED }, provenance: { submissionKey: { isNull: false } } }) { totalCount } }"""
            )
        );
    }

    [SkippableFact]
    public async Task No_row_passes_for_another_submission()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var forged = Rows.Report("progress-2030:SE");
        (forged["origin"], forged["submissionId"]) = ("SUBMITTED", "progress-2030:SE");
        Assert.Contains(
            "A report that was submitted has the key of its submission, and this submission is 'progress-2027:SE'.",
            await DoAsync(Callers.Sweden, Save("Report"), new { r = forged, s = Key }),
            StringComparison.Ordinal
        );
        var own = Rows.Report(Key);
        (own["origin"], own["submissionId"], own["title"]) = ("SUBMITTED", Key, "In our words");
        await SaveAsync(Callers.Sweden, "Report", own);
        await HandInAsync(Callers.Sweden, Key, "core");
        await DoneAsync(Callers.Secretariat, Publish(Key));
        Assert.Equal(
            """{"report":{"title":"In our words","origin":"SUBMITTED"}}""",
            await AskAsync($$"""{ report(key: "{{Key}}") { title origin } }""")
        );

        // What was published stays, whatever a later round says.
        await DoneAsync(
            Callers.Secretariat,
            "mutation($r: ReportingRoundInput!) { openRound(input: { round: $r }) { " + Errors + " } }",
            Round(round => round with { Key = "next" }).Variables()
        );
        await DoneAsync(Callers.Sweden, Start("SE").Replace("progress-2027", "next", StringComparison.Ordinal));
        Assert.Contains(
            "stays as it was published",
            await DoAsync(Callers.Sweden, Save("Report"), new { r = own, s = "next:SE" }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "stays as it was published",
            await DoAsync(Callers.Sweden, Withdraw("Report", Key, "next:SE")),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_row_says_which_submission_wrote_it_until_a_file_says_something_else()
    {
        var known = Text(
            await AskAsync("""{ hotlines(where: { country: { code: { eq: "SE" } } }, first: 1) { nodes { key } } }"""),
            "hotlines",
            "nodes",
            "key"
        );
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(known, name: "Renamed"));
        await HandInAsync(Callers.Sweden, Key, "availability-reduction");
        await DoneAsync(Callers.Secretariat, Publish(Key));
        var hotline = $$"""{ hotline(key: "{{known}}") { name provenance { submissionKey } } }""";
        Assert.Equal(
            """{"hotline":{"name":"Renamed","provenance":{"submissionKey":"progress-2027:SE"}}}""",
            await AskAsync(hotline)
        );

        // The same row once more is no news, and a later draft of it says only what it changes.
        var row = Rows.Hotline(known, name: "Renamed");
        (row["status"], row["confidence"]) = ("active", "sourced");
        row["metrics"] = new object[]
        {
            new
            {
                name = "Reports received",
                period = "2026",
                value = 12,
                unit = "count",
            },
        };
        Assert.Equal((0, 1), await ImportAsync("hotlines.json", [row]));
        Assert.Contains("progress-2027:SE", await AskAsync(hotline), StringComparison.Ordinal);

        row["metrics"] = new object[]
        {
            new
            {
                name = "Reports received",
                period = "2026",
                value = 13,
                unit = "count",
            },
        };
        Assert.Equal((1, 0), await ImportAsync("hotlines.json", [row]));
        Assert.Equal("""{"hotline":{"name":"Renamed","provenance":{"submissionKey":null}}}""", await AskAsync(hotline));
    }

    private async Task<string> AskAsync(string document)
    {
        var answer = await Harness.AskAsync(document);
        Assert.Empty(answer.Errors);
        return answer.Data.GetRawText();
    }

    private static string Text(string json, string list, string nodes, string field) =>
        JsonDocument.Parse(json).RootElement.GetProperty(list).GetProperty(nodes)[0].GetProperty(field).GetString()!;

    /// <summary>Pledges of Sweden with what is told of them, as status and date.</summary>
    private async Task ImportAsync(params (string Key, string? Published, string? Due, string[] Progress)[] commitments)
    {
        await ImportAsync(
            "reports.json",
            [
                new()
                {
                    ["id"] = "se-pledges",
                    ["countryCode"] = "SE",
                    ["kind"] = "commitments",
                    ["title"] = "Pledges",
                    ["origin"] = "compiled",
                    ["language"] = "en",
                },
            ]
        );
        await ImportAsync(
            "commitments.json",
            [
                .. commitments.Select(commitment =>
                {
                    var row = Rows.Commitment(commitment.Key, "se-pledges", target: "availability-reduction");
                    (row["kind"], row["framework"], row["confidence"]) = ("commitment", "global-alliance", "sourced");
                    (row["dueOn"], row["actionId"]) = (commitment.Due, "amend-laws");
                    return row;
                }),
            ]
        );
        await ImportAsync(
            "progress.json",
            [
                .. commitments.SelectMany(commitment =>
                    commitment.Progress.Select(
                        (told, index) =>
                            ProgressOf(
                                $"{commitment.Key}-{index}",
                                commitment.Key,
                                told.Split(':')[0],
                                told.Split(':')[1]
                            )
                    )
                ),
            ]
        );
    }

    private static Dictionary<string, object?> ProgressOf(
        string id,
        string commitment,
        string status,
        string asOf,
        string target = "availability-reduction",
        string country = "SE"
    )
    {
        var row = Rows.Progress(id, commitment, status, asOf, country, target);
        row["confidence"] = "sourced";
        return row;
    }

    private async Task<(int Updated, int Unchanged)> ImportAsync(
        string file,
        IReadOnlyList<Dictionary<string, object?>> rows
    )
    {
        var report = await Clocked.Importer.ImportAsync([FileOf(file, rows)]);
        return (report.Files[0].Updated, report.Files[0].Unchanged);
    }

    private static ImportFile FileOf(string file, IReadOnlyList<Dictionary<string, object?>> rows) =>
        new(file, file, () => new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(rows)));
}
