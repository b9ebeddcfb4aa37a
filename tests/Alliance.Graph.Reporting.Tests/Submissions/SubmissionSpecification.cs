using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

public sealed class SubmissionOnSqlite() : SubmissionSpecification(DatabaseProviderKind.Sqlite);

public sealed class SubmissionOnPostgreSql() : SubmissionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Countries hand in rows of all modules, which stand in the graph once they are published.</summary>
public abstract class SubmissionSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    [SkippableFact]
    public async Task A_round_is_played_from_the_first_row_to_the_publication_as_one_revision()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await SaveAsync(Callers.Sweden, "Report", Rows.Report());
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment());
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await SaveAsync(Callers.Germany, "Hotline", Rows.Hotline("de-test-line", "DE"), submission: "progress-2027:DE");
        await AnswerAsync(Callers.Sweden, Key);
        await AnswerAsync(Callers.Germany, "progress-2027:DE");
        Assert.Equal(
            """{"revision":{"number":2},"hotline":null,"submissions":{"totalCount":0}}""",
            await PublicAsync()
        );

        await StepAsync(Callers.Sweden, "submit", Key, version: 5, "SUBMITTED");
        await StepAsync(Callers.Germany, "submit", "progress-2027:DE", version: 3, "SUBMITTED");

        // A reviewer sends the hotline back, and Sweden mends it.
        Assert.Contains(
            "\"state\":\"RETURNED\"",
            await DoAsync(
                Callers.HotlineReviewer,
                $$"""mutation { returnEntries(input: { submission: "{{Key}}", area: "availability-reduction", expectedVersion: 6, reason: "The name is wrong." }) { {{Stands}} } }"""
            ),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"submission":{"returnedBecause":"The name is wrong.","entries":{"nodes":[{"type":"Commitment","review":"RETURNED","returnedBecause":"The name is wrong."},{"type":"Hotline","review":"RETURNED","returnedBecause":"The name is wrong."},{"type":"Report","review":"PENDING","returnedBecause":null}]}}}""",
            await DoAsync(
                Callers.Sweden,
                $$"""{ submission(key: "{{Key}}") { returnedBecause entries { nodes { type review returnedBecause } } } }"""
            )
        );
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(name: "Mended line"), version: 2);
        await StepAsync(Callers.Sweden, "submit", Key, version: 8, "SUBMITTED");

        foreach (var (submission, version) in new[] { (Key, 9), ("progress-2027:DE", 4) })
        {
            await AcceptAsync(Callers.HotlineReviewer, submission, "availability-reduction", version);
        }

        Assert.Contains(
            "SUBMISSION_STATE",
            await DoAsync(Callers.Secretariat, Step("acceptSubmission", Key, 10)),
            StringComparison.Ordinal
        );
        await AcceptAsync(Callers.Reviewer, Key, "core", 10);
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 11, "ACCEPTED");
        await StepAsync(Callers.Secretariat, "acceptSubmission", "progress-2027:DE", 5, "ACCEPTED");
        Assert.Contains("\"hotline\":null", await PublicAsync(), StringComparison.Ordinal);

        Assert.Equal(
            """{"publish":{"reportingRound":{"submissions":{"nodes":[{"state":"PUBLISHED","publication":{"number":3}},{"state":"PUBLISHED","publication":{"number":3}}]}},"errors":null}}""",
            await DoAsync(
                Callers.Secretariat,
                Publish(Key, "progress-2027:DE")
                    .Replace(
                        "{ key }",
                        "{ submissions { nodes { state publication { number } } } }",
                        StringComparison.Ordinal
                    )
            )
        );
        Assert.Equal(
            """{"revision":{"number":3,"cause":"PUBLICATION","by":"secretariat","title":"progress-2027: DE, SE","counts":[{"type":"Commitment","inserted":1},{"type":"Hotline","inserted":2},{"type":"HotlineMetric","inserted":2},{"type":"Report","inserted":3}]},"hotline":{"name":"Mended line","metrics":{"nodes":[{"value":12}]},"observations":{"nodes":[{"value":12,"country":{"code":"SE"}}]}},"commitment":{"title":"A test","report":{"key":"se-test-report"}},"submissions":{"totalCount":2},"submissionEntries":{"totalCount":0}}""",
            await DoAsync(
                Caller.Anonymous,
                """{ revision { number cause by title counts { type inserted } } hotline(key: "se-test-line") { name metrics { nodes { value } } observations { nodes { value country { code } } } } commitment(key: "se-test-commitment") { title report { key } } submissions { totalCount } submissionEntries { totalCount } }"""
            )
        );
    }

    [SkippableFact]
    public async Task An_entry_says_what_would_change_and_what_is_wrong_with_it_today()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(report: "se-later-report"));
        var hotline = Rows.Hotline("se-ecpat-hotline");
        var known = await KnownHotlineAsync();
        hotline["id"] = known;
        await SaveAsync(Callers.Sweden, "Hotline", hotline);

        var answer = await DoAsync(
            Callers.Sweden,
            $$"""{ submission(key: "{{Key}}") { entries { nodes { type isWithdrawal faults { field message } changes { field from to } } } } }"""
        );
        var entries = JsonDocument
            .Parse(answer)
            .RootElement.GetProperty("submission")
            .GetProperty("entries")
            .GetProperty("nodes");
        Assert.Equal(
            """[{"field":"reportId","message":"There is no Report 'se-later-report', neither in the graph nor in the submission. Correct the key."}]""",
            entries[0].GetProperty("faults").GetRawText()
        );
        Assert.Contains(
            """{"field":"title","from":null,"to":"A test"}""",
            entries[0].GetProperty("changes").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.Equal("[]", entries[1].GetProperty("faults").GetRawText());
        Assert.Contains(
            ""","to":"Test line"}""",
            entries[1].GetProperty("changes").GetRawText(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "\"from\":null,\"to\":\"Test line\"",
            entries[1].GetProperty("changes").GetRawText(),
            StringComparison.Ordinal
        );

        await SaveAsync(Callers.Sweden, "Report", Rows.Report("se-later-report"));
        Assert.Contains(
            "\"faults\":[]",
            await DoAsync(
                Callers.Sweden,
                """{ submissionEntries(where: { type: { eq: "Commitment" } }) { nodes { faults { message } } } }"""
            ),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task What_is_not_in_order_is_not_handed_in_and_all_of_it_is_said()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        Assert.Contains(
            "The submission is empty",
            await DoAsync(Callers.Sweden, Step("submit", Key, 1)),
            StringComparison.Ordinal
        );
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(report: "none"));

        Assert.Equal(
            """{"submit":{"submission":null,"errors":[{"__typename":"EntryFaultError","code":"ENTRY_FAULT","entry":"progress-2027:SE:Commitment:se-test-commitment","field":"reportId"},{"__typename":"QuestionOpenError","code":"QUESTION_OPEN","question":"trend"}]}}""",
            await DoAsync(
                Callers.Sweden,
                $$"""mutation { submit(input: { submission: "{{Key}}", expectedVersion: 2 }) { submission { state } errors { __typename ... on Error { code } ... on EntryFaultError { entry field } ... on QuestionOpenError { question } } } }"""
            )
        );
        Assert.Equal(
            """{"submission":{"state":"DRAFT","version":2}}""",
            await DoAsync(Callers.Sweden, $$"""{ submission(key: "{{Key}}") { state version } }""")
        );
    }

    [SkippableFact]
    public async Task Rows_are_withdrawn_only_if_nothing_refers_to_them()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var report = JsonDocument
            .Parse(
                await DoAsync(
                    Callers.Sweden,
                    """{ country(code: "SE") { reports(where: { commitments: { any: true } }, first: 1) { nodes { key } } } }"""
                )
            )
            .RootElement.GetProperty("country")
            .GetProperty("reports")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;
        var commitment = JsonDocument
            .Parse(
                await DoAsync(
                    Callers.Sweden,
                    """{ commitments(where: { country: { code: { eq: "SE" } }, target: { key: { eq: AVAILABILITY_REDUCTION } } }, first: 1) { nodes { key } } }"""
                )
            )
            .RootElement.GetProperty("commitments")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;

        await DoneAsync(Callers.Sweden, Withdraw("Report", report));
        Assert.Contains(
            "refers to it in",
            await DoAsync(
                Callers.Sweden,
                """{ submissionEntries { nodes { isWithdrawal row faults { field message } } } }"""
            ),
            StringComparison.Ordinal
        );
        await DoneAsync(
            Callers.Sweden,
            $$"""mutation { discardEntry(input: { submission: "{{Key}}", entry: "{{Key}}:Report:{{report}}", expectedVersion: 1 }) { {{Stands}} } }"""
        );
        await DoneAsync(Callers.Sweden, Withdraw("Commitment", commitment));
        Assert.Contains(
            """{"field":"key","from":"X","to":null}""".Replace("X", commitment, StringComparison.Ordinal),
            await DoAsync(Callers.Sweden, "{ submissionEntries { nodes { changes { field from to } } } }"),
            StringComparison.Ordinal
        );

        await AnswerAsync(Callers.Sweden, Key);
        await StepAsync(Callers.Sweden, "submit", Key, 5, "SUBMITTED");
        await AcceptAsync(Callers.Secretariat, Key, "availability-reduction", 6);
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 7, "ACCEPTED");
        await DoneAsync(Callers.Secretariat, Publish(Key));

        var answer = await Harness.AskAsync($$"""{ commitment(key: "{{commitment}}") { title } }""");
        Assert.Equal("""{"commitment":null}""", answer.Data.GetRawText());
    }

    [SkippableFact]
    public async Task Two_who_write_the_same_row_are_told_of_each_other()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        const string Conflict =
            "mutation($r: HotlineInput!, $v: Int) { saveHotline(input: { submission: \"progress-2027:SE\", row: $r, expectedVersion: $v }) { errors { __typename ... on VersionConflictError { expectedVersion version changedBy differences { field yours theirs } } } } }";

        foreach (var seen in new int?[] { null, 7 })
        {
            Assert.Equal(
                """{"saveHotline":{"errors":[{"__typename":"VersionConflictError","expectedVersion":0,"version":1,"changedBy":"se","differences":[{"field":"name","yours":"Other","theirs":"Test line"}]}]}}""".Replace(
                    ":0,",
                    $":{seen ?? 0},",
                    StringComparison.Ordinal
                ),
                await DoAsync(Callers.Secretariat, Conflict, new { r = Rows.Hotline(name: "Other"), v = seen })
            );
        }

        Assert.Contains(
            "MissingError",
            await DoAsync(Callers.Sweden, Conflict, new { r = Rows.Hotline("se-new"), v = 1 }),
            StringComparison.Ordinal
        );
        await SaveAsync(Callers.Secretariat, "Hotline", Rows.Hotline(name: "Other"), version: 1);
        Assert.Contains(
            "VERSION_CONFLICT",
            await DoAsync(Callers.Sweden, Step("submit", Key, 2)),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Each_kind_of_question_takes_its_own_answer()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        foreach (
            var (question, answer, fault) in new[]
            {
                ("text", "choice: \"a\"", "text: The question is a TEXT|choice: The question is a TEXT"),
                ("text", "text: \" \"", "text: The question is a TEXT"),
                ("choice", "choice: \"c\"", "choice: 'c' is none of the options."),
                ("choice", "text: \"a\"", "choice: The question is a CHOICE"),
                ("number", "trend: STABLE", "number: The question is a NUMBER|trend: The question is a NUMBER"),
                ("trend", "number: 1, trend: STABLE", "number: The question is a TREND"),
            }
        )
        {
            Assert.Equal(
                fault.Split('|'),
                RefusalReading.Of(
                    await DoAsync(
                        Callers.Sweden,
                        Answer(Key, question, answer)
                            .Replace("code", "code ... on InvalidInputError { path }", StringComparison.Ordinal)
                    ),
                    "answerQuestion",
                    depth: 1
                ),
                new BeginningComparer()
            );
        }

        foreach (
            var (question, answer) in new[]
            {
                ("text", "text: \"Words.\""),
                ("choice", "choice: \"b\", text: \"A remark.\""),
                ("number", "number: 1.50"),
                ("trend", "trend: UNKNOWN"),
            }
        )
        {
            await DoneAsync(Callers.Sweden, Answer(Key, question, answer));
        }

        Assert.Contains(
            "VERSION_CONFLICT",
            await DoAsync(Callers.Sweden, Answer(Key, "text", "text: \"Other.\"")),
            StringComparison.Ordinal
        );
        await DoneAsync(Callers.Sweden, Answer(Key, "text", "text: \"Other.\", expectedVersion: 1"));
        Assert.Equal(
            """{"submission":{"answers":{"nodes":[{"question":{"name":"choice"},"text":"A remark.","choice":"b","number":null,"trend":null},{"question":{"name":"number"},"text":null,"choice":null,"number":1.5,"trend":null},{"question":{"name":"text"},"text":"Other.","choice":null,"number":null,"trend":null},{"question":{"name":"trend"},"text":null,"choice":null,"number":null,"trend":"UNKNOWN"}]}}}""",
            await DoAsync(
                Callers.Sweden,
                $$"""{ submission(key: "{{Key}}") { answers { nodes { question { name } text choice number trend } } } }"""
            )
        );
    }

    [SkippableFact]
    public async Task A_draft_is_there_for_its_rapporteurs_and_the_secretariat_only()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await AnswerAsync(Callers.Sweden, Key);
        const string Counts =
            "{ submissions { totalCount } submissionEntries { totalCount } submissionAnswers { totalCount } country(code: \"SE\") { submissions { totalCount } } round(key: \"progress-2027\") { submissions { totalCount } } }";

        Assert.DoesNotContain("0", await DoAsync(Callers.Sweden, Counts), StringComparison.Ordinal);
        Assert.DoesNotContain("0", await DoAsync(Callers.Secretariat, Counts), StringComparison.Ordinal);
        foreach (var caller in new[] { Caller.Anonymous, Callers.Germany, Callers.HotlineReviewer, Callers.Operator })
        {
            Assert.DoesNotContain("1", await DoAsync(caller, Counts), StringComparison.Ordinal);
        }

        await StepAsync(Callers.Sweden, "submit", Key, 3, "SUBMITTED");
        Assert.DoesNotContain("0", await DoAsync(Callers.HotlineReviewer, Counts), StringComparison.Ordinal);
        Assert.Contains(
            "\"submissionEntries\":{\"totalCount\":0}",
            await DoAsync(Callers.AwarenessReviewer, Counts),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("1", await DoAsync(Callers.Germany, Counts), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_clock_closes_for_all_but_those_who_may_be_late()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        Clock.Now = new(2027, 3, 31, 21, 59, 59, TimeSpan.Zero);
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        Clock.Now = new(2027, 3, 31, 22, 0, 0, TimeSpan.Zero);

        Assert.Contains(
            "ROUND_NOT_OPEN",
            await DoAsync(Callers.Sweden, Save("Hotline"), new { r = Rows.Hotline("se-late"), s = Key }),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ROUND_NOT_OPEN",
            await DoAsync(Callers.Sweden, Step("submit", Key, 2)),
            StringComparison.Ordinal
        );
        Assert.Contains("ROUND_NOT_OPEN", await DoAsync(Callers.Germany, Start("DE")), StringComparison.Ordinal);
        Assert.Contains(
            "NOT_ALLOWED",
            await DoAsync(Callers.Sweden, Late("SE", "2027-04-07T00:00:00Z")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The moment is over already.",
            await DoAsync(Callers.Secretariat, Late("SE", "2027-03-31T22:00:00Z")),
            StringComparison.Ordinal
        );
        await DoneAsync(Callers.Secretariat, Late("SE", "2027-04-07T00:00:00Z"));
        await DoneAsync(Callers.Secretariat, Late("DE", "2027-04-07T00:00:00Z"));
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline("se-late"));
        await SaveAsync(Callers.Germany, "Hotline", Rows.Hotline("de-late", "DE"), submission: "progress-2027:DE");

        Clock.Now = new(2027, 4, 7, 0, 0, 0, TimeSpan.Zero);
        Assert.Contains(
            "ROUND_NOT_OPEN",
            await DoAsync(Callers.Sweden, Save("Hotline"), new { r = Rows.Hotline("se-too-late"), s = Key }),
            StringComparison.Ordinal
        );
    }

    private async Task<string> PublicAsync() =>
        (
            await Harness.AskAsync(
                """{ revision { number } hotline(key: "se-test-line") { name } submissions { totalCount } }"""
            )
        ).Data.GetRawText();

    private async Task<string> KnownHotlineAsync() =>
        (
            await Harness.AskAsync(
                """{ country(code: "SE") { availabilityReduction { hotlines(first: 1) { nodes { key } } } } }"""
            )
        )
            .Data.GetProperty("country")
            .GetProperty("availabilityReduction")
            .GetProperty("hotlines")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;
}
