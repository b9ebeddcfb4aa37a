using System.Text.Json;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

public sealed class OwnershipOnSqlite() : OwnershipSpecification(DatabaseProviderKind.Sqlite);

public sealed class OwnershipOnPostgreSql() : OwnershipSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A country writes its own rows, when they are saved, when they are handed in, and when they are published.
/// </summary>
public abstract class OwnershipSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    [SkippableFact]
    public async Task Rows_of_others_are_refused_when_they_are_saved()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var german = await KeyOfAsync("hotlines", "DE");
        var other = await OtherTargetAsync();
        foreach (
            var (type, row, fault) in new[]
            {
                ("Hotline", Rows.Hotline("x", "DE"), ": The row is about DE, and the submission about SE."),
                (
                    "Hotline",
                    Rows.Hotline(german, "SE"),
                    $"id: The graph has a Hotline '{german}' of DE, and the submission is about SE."
                ),
                (
                    "Commitment",
                    Rows.Commitment(target: "INVESTIGATION"),
                    ": The round does not ask about INVESTIGATION."
                ),
                ("Commitment", Rows.Commitment(other), ": The round does not ask about INVESTIGATION."),
                ("Commitment", Rows.Commitment(report: await KeyOfAsync("reports", "DE")), "reportId: Report '"),
            }
        )
        {
            var answer = await DoAsync(
                Callers.Sweden,
                Save(type).Replace("code", "code ... on InvalidInputError { path }", StringComparison.Ordinal),
                new { r = row, s = Key }
            );
            Assert.Contains(
                RefusalReading.Of(answer, $"save{type}"),
                error => error.StartsWith(fault, StringComparison.Ordinal)
            );
        }

        var report = Rows.Report("about-all");
        report["countryCode"] = null;
        report["kind"] = "ALLIANCE_REPORT";
        Assert.Contains(
            "The row is about no country",
            await DoAsync(Callers.Sweden, Save("Report"), new { r = report, s = Key }),
            StringComparison.Ordinal
        );
        await SaveAsync(Callers.Secretariat, "Report", report);
        Assert.Contains(
            "NotAllowedError",
            await DoAsync(Callers.Sweden, Withdraw("PolicyTarget", "AWARENESS")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"The graph has a Hotline '{german}' of DE",
            await DoAsync(Callers.Sweden, Withdraw("Hotline", german)),
            StringComparison.Ordinal
        );
        foreach (
            var document in new[]
            {
                Save("Hotline"),
                Step("submit", GermanKey, 1),
                Withdraw("Hotline", german, GermanKey),
            }
        )
        {
            await StartGermanyAsync();
            Assert.Contains(
                "MissingError",
                await DoAsync(Callers.Sweden, document, new { r = Rows.Hotline("de-x", "DE"), s = GermanKey }),
                StringComparison.Ordinal
            );
        }
    }

    [SkippableFact]
    public async Task A_row_that_has_become_anothers_since_is_neither_published_nor_withdrawn()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline("contested"));
        await SaveAsync(Callers.Germany, "Hotline", Rows.Hotline("contested", "DE"), submission: GermanKey);
        await HandInAsync(Callers.Sweden, Key, "availability-reduction");
        await HandInAsync(Callers.Germany, GermanKey, "availability-reduction");

        Assert.Contains(
            "Another entry writes or withdraws the same Hotline, 'contested'.",
            await DoAsync(Callers.Secretariat, Publish(Key, GermanKey)),
            StringComparison.Ordinal
        );
        await DoneAsync(Callers.Secretariat, Publish(Key));
        Assert.Contains(
            "The graph has a Hotline 'contested' of SE, and the submission is about DE.",
            await DoAsync(Callers.Secretariat, Publish(GermanKey)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The graph has a Hotline 'contested' of SE",
            await DoAsync(Callers.Germany, "{ submissionEntries { nodes { faults { field message } } } }"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"hotline":{"country":{"code":"SE"}}}""",
            await DoAsync(Callers.Sweden, """{ hotline(key: "contested") { country { code } } }""")
        );
    }

    [SkippableFact]
    public async Task A_withdrawal_of_what_is_gone_says_so_and_one_beside_a_save_is_refused()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var commitment = await CommitmentAsync("SE", "AVAILABILITY_REDUCTION");
        await DoneAsync(Callers.Sweden, Withdraw("Commitment", commitment));
        await Database.Withdrawer.WithdrawAsync("Commitment", [commitment], "A test.");

        Assert.Contains(
            $"The graph has no Commitment '{commitment}' any more. Discard the entry.",
            await DoAsync(Callers.Sweden, "{ submissionEntries { nodes { faults { message } } } }"),
            StringComparison.Ordinal
        );
        await AnswerAsync(Callers.Sweden, Key);
        Assert.Contains("ENTRY_FAULT", await DoAsync(Callers.Sweden, Step("submit", Key, 3)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task An_entry_is_reviewed_where_its_row_belongs_by_now()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Report", Rows.Report());
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(target: "AWARENESS"));
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(), version: 1);
        await AnswerAsync(Callers.Sweden, Key);
        await StepAsync(Callers.Sweden, "submit", Key, 5, "SUBMITTED");

        Assert.Contains(
            "\"totalCount\":0",
            await DoAsync(Callers.AwarenessReviewer, "{ submissionEntries { totalCount } }"),
            StringComparison.Ordinal
        );

        // What the reviewer does not see is tried along: the report that the commitment names is core's.
        Assert.Equal(
            """{"submissionEntries":{"nodes":[{"type":"Commitment","area":"availability-reduction","faults":[]}]}}""",
            await DoAsync(Callers.HotlineReviewer, "{ submissionEntries { nodes { type area faults { message } } } }")
        );
        Assert.Contains(
            "NotAllowedError",
            await DoAsync(Callers.AwarenessReviewer, Accept(Key, "availability-reduction", 6)),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "It has some of 'availability-reduction', 'core'.",
            await DoAsync(Callers.AwarenessReviewer, Accept(Key, "awareness", 6)),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task While_a_country_mends_what_was_returned_reviewers_do_not_look_over_its_shoulder()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await AnswerAsync(Callers.Sweden, Key);
        await StepAsync(Callers.Sweden, "submit", Key, 3, "SUBMITTED");
        const string Counts =
            "{ submissions { totalCount } submissionEntries { totalCount } submissionAnswers { totalCount } }";
        Assert.Equal(
            """{"submissions":{"totalCount":1},"submissionEntries":{"totalCount":1},"submissionAnswers":{"totalCount":1}}""",
            await DoAsync(Callers.HotlineReviewer, Counts)
        );

        await DoneAsync(Callers.Secretariat, Return(Key, 4, "Mend it."));

        Assert.Equal(
            """{"submissions":{"totalCount":1},"submissionEntries":{"totalCount":0},"submissionAnswers":{"totalCount":0}}""",
            await DoAsync(Callers.HotlineReviewer, Counts)
        );
    }

    [SkippableFact]
    public async Task What_countries_have_begun_with_stays_in_the_round_and_answers_must_still_fit()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await DoneAsync(Callers.Sweden, Answer(Key, "text", "text: \"Words.\""));
        await DoneAsync(Callers.Sweden, Answer(Key, "choice", "choice: \"a\""));
        await AnswerAsync(Callers.Sweden, Key);

        Assert.Equal(
            [
                "countries: SE has begun its submission,",
                "questions: The question 'trend' has answers,",
                "questions: The question 'text' has answers,",
                "questions: The question 'choice' has answers,",
            ],
            RefusalReading.Of(
                await ChangeRoundAsync(
                    1,
                    round => round with { Countries = new[] { "DE" }, Questions = Array.Empty<object>() }
                ),
                "changeRound"
            ),
            new BeginningComparer()
        );
        Assert.Contains(
            "\"version\":2",
            await ChangeRoundAsync(
                1,
                round =>
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
                                name = "text",
                                text = "How many?",
                                kind = "NUMBER",
                                isRequired = false,
                            },
                            new
                            {
                                name = "choice",
                                text = "?",
                                kind = "CHOICE",
                                isRequired = false,
                                options = new[] { "b", "c" },
                            },
                        },
                    }
            ),
            StringComparison.Ordinal
        );

        var answer = await DoAsync(Callers.Sweden, Step("submit", Key, 4));
        Assert.Contains(
            "The question 'text' was changed, and its answer no longer fits: How many?",
            answer,
            StringComparison.Ordinal
        );
        Assert.Contains("The question 'choice' was changed", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("'trend'", answer, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Rows_about_a_target_that_is_not_asked_about_any_more_are_not_handed_in()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await AnswerAsync(Callers.Sweden, Key);
        await ChangeRoundAsync(1, round => round with { Targets = new[] { "AWARENESS" } });

        Assert.Contains(
            "The round does not ask about AVAILABILITY_REDUCTION.",
            await DoAsync(Callers.Sweden, Step("submit", Key, 3)),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Nobody_is_late_before_a_round_has_opened()
    {
        await OpenAsync(round => round with { OpensOn = "2026-12-01" });

        Assert.Contains(
            "ROUND_NOT_OPEN",
            await DoAsync(Callers.Secretariat, Late("SE", "2026-11-20T00:00:00Z")),
            StringComparison.Ordinal
        );
        Assert.Contains("ROUND_NOT_OPEN", await DoAsync(Callers.Sweden, Start("SE")), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_database_cannot_store_is_refused_in_every_text()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        const string Nothing = "a\\u0000";
        foreach (
            var document in new[]
            {
                Answer(Key, "text", $"text: \"{Nothing}\""),
                Answer(Nothing, "text", "text: \"a\""),
                Return(Key, 1, Nothing),
                Publish().Replace("[]", $"[\"{Nothing}\"]", StringComparison.Ordinal),
                $$"""mutation { closeRound(input: { key: "progress-2027", expectedVersion: 1, reason: "{{Nothing}}" }) { {{Errors}} } }""",
            }
        )
        {
            Assert.Contains(
                "The text holds the character U+0000",
                await DoAsync(
                    document.Contains("answer", StringComparison.Ordinal) ? Callers.Sweden : Callers.Secretariat,
                    document
                ),
                StringComparison.Ordinal
            );
        }
    }

    [SkippableFact]
    public async Task A_day_that_a_zone_has_left_out_begins_with_the_next()
    {
        Clock.Now = new(2011, 12, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Contains(
            "\"opensAt\":\"2011-12-30T10:00:00Z\"",
            await DoAsync(
                Callers.Secretariat,
                "mutation($r: ReportingRoundInput!) { openRound(input: { round: $r }) { reportingRound { opensAt } "
                    + Errors
                    + " } }",
                Round(round =>
                        round with
                        {
                            TimeZone = "Pacific/Apia",
                            OpensOn = "2011-12-30",
                            ClosesOn = "2011-12-31",
                        }
                    )
                    .Variables()
            ),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task An_answer_that_is_not_there_has_no_version()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");

        Assert.Contains(
            "MissingError",
            await DoAsync(Callers.Sweden, Answer(Key, "text", "text: \"a\", expectedVersion: 5")),
            StringComparison.Ordinal
        );
    }

    private async Task StartGermanyAsync() => await DoAsync(Callers.Germany, Start("DE"));

    private async Task<string> KeyOfAsync(string list, string country) =>
        JsonDocument
            .Parse(
                (
                    await Harness.AskAsync(
                        $$"""{ {{list}}(where: { country: { code: { eq: "{{country}}" } } }, first: 1) { nodes { key } } }"""
                    )
                ).Json
            )
            .RootElement.GetProperty("data")
            .GetProperty(list)
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;

    private Task<string> OtherTargetAsync() => CommitmentAsync("SE", "INVESTIGATION");

    private async Task<string> CommitmentAsync(string country, string target) =>
        JsonDocument
            .Parse(
                (
                    await Harness.AskAsync(
                        $$"""{ commitments(where: { country: { code: { eq: "{{country}}" } }, target: { key: { eq: {{target}} } } }, first: 1) { nodes { key } } }"""
                    )
                ).Json
            )
            .RootElement.GetProperty("data")
            .GetProperty("commitments")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;
}
