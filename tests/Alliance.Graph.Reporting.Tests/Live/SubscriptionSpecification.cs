using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Data.Backups;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Live;

public sealed class SubscriptionOnSqlite() : SubscriptionSpecification(DatabaseProviderKind.Sqlite);

public sealed class SubscriptionOnPostgreSql() : SubscriptionSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What subscribers are sent: all that is theirs, in order, once.</summary>
public abstract class SubscriptionSpecification(DatabaseProviderKind kind) : LiveBench(kind)
{
    [SkippableFact]
    public async Task Steps_and_revisions_come_in_the_order_of_their_commits()
    {
        await using var submissions = await SubscribeAsync(Callers.Secretariat, Submissions);
        await using var rounds = await SubscribeAsync(Callers.Secretariat, Rounds);
        await using var revisions = await SubscribeAsync(Caller.Anonymous, Revisions);

        await PlayAsync();
        await ChangeRoundAsync(1, round => round with { Title = "Another" });

        Assert.Equal(
            ["2 SUBMISSION_STARTED se", "3 ENTRY_SAVED se", "4 QUESTION_ANSWERED se", "5 SUBMITTED se"],
            await submissions.NextAsync(
                4,
                told => $"{told.GetProperty("number")} {told.GetProperty("kind")} {told.GetProperty("by")}"
            )
        );
        Assert.Equal(
            ["1 ROUND_OPENED", "6 ROUND_CHANGED"],
            await rounds.NextAsync(2, told => $"{told.GetProperty("number")} {told.GetProperty("kind")}")
        );
        Assert.Equal(
            ["2 REPORTING", "3 REPORTING"],
            await revisions.NextAsync(2, made => $"{made.GetProperty("number")} {made.GetProperty("cause")}")
        );
    }

    [SkippableFact]
    public async Task Each_subscriber_is_sent_only_what_it_may_see()
    {
        await using var sweden = await SubscribeAsync(Callers.Sweden, Submissions);
        await using var germany = await SubscribeAsync(Callers.Germany, Submissions);
        await using var reader = await SubscribeAsync(Caller.Anonymous, Submissions);
        await using var readerOfRounds = await SubscribeAsync(Caller.Anonymous, Rounds);
        await using var germanyOfRounds = await SubscribeAsync(Callers.Germany, Rounds);

        await PlayAsync();
        await StartAsync(Callers.Germany, "DE");

        Assert.Equal(["6 DE"], await germany.NextAsync(1, Submission));
        Assert.Equal(["2 SE", "3 SE", "4 SE", "5 SE"], await sweden.NextAsync(4, Submission));
        Assert.Equal(["1"], await germanyOfRounds.NextAsync(1, told => $"{told.GetProperty("number")}"));
        foreach (var subscriber in (Subscriber[])[sweden, germany, reader, readerOfRounds, germanyOfRounds])
        {
            await subscriber.ReachAsync(6);
            Assert.Equal(0, subscriber.Waiting);
        }
    }

    [SkippableFact]
    public async Task A_rule_that_hides_a_link_hides_it_in_what_is_sent_too()
    {
        await using var germany = await SubscribeAsync(
            Callers.Germany,
            "subscription { roundChanged { number round { submissions { totalCount } } } }"
        );
        await PlayAsync();
        await ChangeRoundAsync(1, round => round with { Title = "Another" });

        Assert.Equal(
            ["1 0", "6 0"],
            await germany.NextAsync(
                2,
                told =>
                    $"{told.GetProperty("number")} {told.GetProperty("round").GetProperty("submissions").GetProperty("totalCount")}"
            )
        );
    }

    [SkippableFact]
    public async Task Arguments_choose_what_is_sent()
    {
        await using var germany = await SubscribeAsync(Callers.Secretariat, Submissions, new { country = "DE" });
        await using var another = await SubscribeAsync(
            Callers.Secretariat,
            Submissions,
            new { round = "progress-2028" }
        );
        await using var both = await SubscribeAsync(
            Callers.Secretariat,
            Submissions,
            new { country = "SE", round = "progress-2027" }
        );
        await using var rounds = await SubscribeAsync(Callers.Secretariat, Rounds, new { round = "progress-2028" });

        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await OpenAsync(round => round with { Key = "progress-2028" });

        Assert.Equal(["3 DE"], await germany.NextAsync(1, Submission));
        Assert.Equal(["2 SE"], await both.NextAsync(1, Submission));
        Assert.Equal(["4"], await rounds.NextAsync(1, told => $"{told.GetProperty("number")}"));
        foreach (var subscriber in (Subscriber[])[germany, another, both, rounds])
        {
            await subscriber.ReachAsync(4);
            Assert.Equal(0, subscriber.Waiting);
        }
    }

    [SkippableFact]
    public async Task Whoever_says_what_it_has_seen_gets_all_behind_it_and_nothing_twice()
    {
        await PlayAsync();
        await using (var all = await SubscribeAsync(Callers.Secretariat, Submissions, new { after = 0 }))
        {
            Assert.Equal(["2 SE", "3 SE", "4 SE", "5 SE"], await all.NextAsync(4, Submission));
        }

        await using var rest = await SubscribeAsync(Callers.Secretariat, Submissions, new { after = 3 });
        Assert.Equal(["4 SE", "5 SE"], await rest.NextAsync(2, Submission));
        await StartAsync(Callers.Germany, "DE");
        Assert.Equal(["6 DE"], await rest.NextAsync(1, Submission));
    }

    [SkippableFact]
    public async Task A_subscriber_who_leaves_and_comes_back_while_others_write_misses_nothing()
    {
        const int Changes = 40;
        await OpenAsync();
        var writing = Task.Run(async () =>
        {
            for (var version = 1; version <= Changes; version++)
            {
                await ChangeRoundAsync(version, round => round with { Title = $"Title {version}" });
            }
        });

        var seen = new List<long> { 1 };
        while (seen[^1] < Changes + 1)
        {
            await using var subscriber = await SubscribeAsync(Callers.Secretariat, Rounds, new { after = seen[^1] });
            for (var count = 0; count < 3 && seen[^1] < Changes + 1; count++)
            {
                seen.Add((await subscriber.NextAsync()).Number);
            }
        }

        await writing;
        Assert.Equal(Enumerable.Range(1, Changes + 1).Select(number => (long)number), seen);
    }

    [SkippableFact]
    public async Task What_another_server_commits_is_sent_too()
    {
        await OpenAsync();
        await using var subscriber = await SubscribeAsync(Callers.Secretariat, Submissions);

        await ElsewhereAsync(Callers.Sweden, Start("SE"));
        Assert.Equal(["2 SE"], await subscriber.NextAsync(1, Submission));
        await ElsewhereAsync(Callers.Germany, Start("DE"));
        Assert.Equal(["3 DE"], await subscriber.NextAsync(1, Submission));
    }

    [SkippableFact]
    public async Task What_changes_rows_by_other_means_than_a_step_is_a_revision_too()
    {
        await using var subscriber = await SubscribeAsync(
            Caller.Anonymous,
            "subscription { revisions { cause counts { type withdrawn } } }"
        );
        await Other.Withdrawer.WithdrawAsync("Commitment", [await FirstCommitmentAsync()], "Gone.");

        Assert.Equal(
            ["WITHDRAWAL Commitment 1"],
            await subscriber.NextAsync(
                1,
                made =>
                    $"{made.GetProperty("cause")} {made.GetProperty("counts")[0].GetProperty("type")} {made.GetProperty("counts")[0].GetProperty("withdrawn")}"
            )
        );
    }

    [SkippableFact]
    public async Task Many_rows_are_sent_in_portions_and_stay_in_order()
    {
        const int Changes = 120;
        await OpenAsync();
        for (var version = 1; version <= Changes; version++)
        {
            await ChangeRoundAsync(version, round => round with { Title = $"Title {version}" });
        }

        var statements = new ConcurrentQueue<string>();
        using var trace = new Activity(nameof(Many_rows_are_sent_in_portions_and_stay_in_order)).Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == GraphTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace.TraceId && activity.GetTagItem("db.query.text") is string text)
                {
                    statements.Enqueue(text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var subscriber = await SubscribeAsync(
            Callers.Secretariat,
            "subscription { roundChanged(after: 0) { number round { questions { nodes { name } } } } }"
        );
        Assert.Equal(
            Enumerable.Range(1, Changes + 1).Select(number => $"{number} 4"),
            await subscriber.NextAsync(
                Changes + 1,
                told =>
                    $"{told.GetProperty("number")} {told.GetProperty("round").GetProperty("questions").GetProperty("nodes").GetArrayLength()}"
            )
        );

        // Of 50, 50 and 21 rows, whatever hangs on them; on PostgreSQL each is read again if anybody in the server
        // committed in the middle of it.
        Assert.InRange(statements.Count(text => text.Contains("core_round_questions", StringComparison.Ordinal)), 3, 6);
    }

    [SkippableFact]
    public async Task Who_has_nothing_left_to_ask_for_is_told_where_it_was()
    {
        const string Document = "subscription { submissionChanged(after: 0) { number round { key } } }";
        await PlayAsync();
        await using (var first = await SubscribeAsync(Callers.Secretariat, Document))
        {
            // What it costs to read, plan and translate a document is charged once.
            await first.NextAsync(4, told => "");
        }

        await using var subscriber = await SubscribeAsync(
            Callers.Secretariat,
            Document,
            budget: new CountedBudget(left: 10)
        );

        var end = await subscriber.EndAsync();
        Assert.Equal(ErrorCodes.RateLimited, end.Code);
        Assert.Equal(subscriber.Waiting, (int)(end.After!.Value - 1));
        Assert.InRange(subscriber.Waiting, 1, 3);
    }

    [SkippableFact]
    public async Task A_restore_ends_what_is_told_by_events_and_is_a_revision()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.backup");
        try
        {
            await PlayAsync();
            await new DatabaseBackups(Clocked).WriteAsync(file);
            await StartAsync(Callers.Germany, "DE");
            await using var submissions = await SubscribeAsync(Callers.Secretariat, Submissions, new { after = 5 });
            await using var revisions = await SubscribeAsync(Caller.Anonymous, Revisions);
            Assert.Equal(["6 DE"], await submissions.NextAsync(1, Submission));

            await new DatabaseBackups(Other).RestoreAsync(file);

            var end = await submissions.EndAsync();
            Assert.Equal((ErrorCodes.DataRestored, 6), (end.Code, end.After));
            Assert.Equal(["RESTORE"], await revisions.NextAsync(1, made => made.GetProperty("cause").GetString()!));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SkippableFact]
    public async Task A_number_that_nothing_has_is_refused()
    {
        await PlayAsync();
        var response = await SendAsync(Callers.Secretariat, Submissions, new { after = 6 });

        Assert.Null(response.Subscription);
        var error = Assert.Single(response.Errors);
        Assert.Equal(ErrorCodes.PositionUnknown, error.Code);
        Assert.Contains("number 6, which is above the newest there is", error.Message, StringComparison.Ordinal);

        // Everybody sees all revisions, so that their number is no secret.
        error = Assert.Single((await SendAsync(Caller.Anonymous, Revisions, new { after = 9 })).Errors);
        Assert.Equal(ErrorCodes.PositionUnknown, error.Code);
        Assert.Contains("number 9, but 2 is the newest", error.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_restore_before_the_first_look_ends_it_too()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.backup");
        try
        {
            await PlayAsync();
            await new DatabaseBackups(Clocked).WriteAsync(file);
            await StartAsync(Callers.Germany, "DE");
            var accepted = (await SendAsync(Callers.Secretariat, Submissions)).Subscription!;

            await new DatabaseBackups(Other).RestoreAsync(file);

            await using var submissions = new Subscriber(accepted);
            var end = await submissions.EndAsync();
            Assert.Equal((ErrorCodes.DataRestored, 6), (end.Code, end.After));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [SkippableFact]
    public async Task The_report_about_a_round_is_a_step_with_it_when_it_is_published()
    {
        const string Report = """input: { report: "progress-2027", """;
        await OpenAsync();
        await using var secretariat = await SubscribeAsync(Callers.Secretariat, Rounds);
        await using var sweden = await SubscribeAsync(Callers.Sweden, Rounds);
        await using var reviewer = await SubscribeAsync(Callers.Reviewer, Rounds);
        foreach (
            var step in (string[])
                [
                    """compileReport(input: { round: "progress-2027" }) { errors { __typename } }""",
                    $$"""saveReportText({{Report}} section: "core:progress", text: "Well.", expectedVersion: 1 }) { errors { __typename } }""",
                    $$"""publishReport({{Report}} expectedVersion: 2 }) { errors { __typename } }""",
                ]
        )
        {
            Assert.EndsWith(
                """{"errors":null}}""",
                await DoAsync(Callers.Secretariat, $"mutation {{ {step} }}"),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(
            ["REPORT_COMPILED", "REPORT_TEXT_SAVED", "REPORT_PUBLISHED"],
            await secretariat.NextAsync(3, KindOf)
        );
        foreach (
            var (subscriber, caller) in (IEnumerable<(Subscriber, Caller)>)
                [(sweden, Callers.Sweden), (reviewer, Callers.Reviewer)]
        )
        {
            Assert.Equal(["REPORT_PUBLISHED"], await subscriber.NextAsync(1, KindOf));
            Assert.Equal(["ROUND_OPENED", "REPORT_PUBLISHED"], (await EventsAsync(caller)).Select(KindOf));
        }

        Assert.Equal(4, await CountAsync(Callers.Operator));
        Assert.Equal(0, await CountAsync(Caller.Anonymous));
    }

    [SkippableTheory]
    [InlineData("subscription { revisions { number } roundChanged { number } }", ErrorCodes.Validation)]
    [InlineData("subscription { __typename }", ErrorCodes.Validation)]
    [InlineData("subscription { revisions @skip(if: true) { number } }", ErrorCodes.Validation)]
    [InlineData("subscription { revisions { nothing } }", ErrorCodes.Validation)]
    [InlineData("subscription { roundChanged(round: \"\\u0000\") { number } }", ErrorCodes.Validation)]
    public async Task What_is_no_subscription_is_refused(string document, string code) =>
        Assert.Equal(code, Assert.Single((await SendAsync(Callers.Secretariat, document)).Errors).Code);

    [SkippableFact]
    public async Task Where_one_answer_comes_back_a_subscription_is_refused()
    {
        var response = await SendAsync(
            Callers.Secretariat,
            "subscription { revisions { number } }",
            canSubscribe: false
        );
        Assert.Equal(ErrorCodes.SubscriptionTransport, Assert.Single(response.Errors).Code);
    }

    private async Task<string> FirstCommitmentAsync() =>
        JsonDocument
            .Parse(await DoAsync(Callers.Secretariat, "{ commitments(first: 1) { nodes { key } } }"))
            .RootElement.GetProperty("commitments")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;

    private static string KindOf(JsonElement told) => told.GetProperty("kind").GetString()!;

    private static string Submission(JsonElement told) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{told.GetProperty("number")} {told.GetProperty("submission").GetProperty("key").GetString()![^2..]}"
        );
}
