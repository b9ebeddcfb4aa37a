using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.Tests.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.Audit;

public sealed class AgreementOnSqlite() : AgreementSpecification(DatabaseProviderKind.Sqlite);

public sealed class AgreementOnPostgreSql() : AgreementSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Whatever somebody does to what events tell of by other means than a step is found.</summary>
public abstract class AgreementSpecification(DatabaseProviderKind kind) : AuditBench(kind)
{
    [SkippableFact]
    public async Task What_was_changed_without_a_step_is_found()
    {
        await PlayAsync();
        foreach (
            var (table, change, fields) in new[]
            {
                ("core_rounds", "closes_at = opens_at", "closesAt"),
                ("core_rounds", "version = 2", "version"),
                ("core_rounds", "closed_at = closes_at", "closedAt"),
                ("core_rounds", "closed_because = 'why'", "closedBecause"),
                ("core_rounds", "changed_at = opens_at", "changedAt"),
                ("core_rounds", "changed_by = 'somebody'", "changedBy"),
                ("core_submissions", "state = 'Accepted'", "state"),
                ("core_submissions", "version = 7", "version"),
                ("core_submissions", "late_until = submitted_at", "lateUntil"),
                ("core_submissions", "country_code = 'DE'", "country"),
                ("core_submissions", "returned_because = 'why'", "returnedBecause"),
                ("core_submissions", "submitted_at = NULL", "submittedAt"),
                (
                    "core_submissions",
                    "submitted_at = (SELECT at FROM core_audit_events WHERE number = 2)",
                    "submittedAt"
                ),
                ("core_submissions", "published_at = submitted_at", "publishedAt"),
                ("core_submissions", "published_revision = 2", "publication"),
                ("core_submissions", "changed_at = (SELECT at FROM core_audit_events WHERE number = 1)", "changedAt"),
                ("core_submissions", "changed_by = NULL", "changedBy"),
                ("core_submission_entries", "\"row\" = replace(\"row\", 'Test line', 'Other line')", "row"),
                ("core_submission_entries", "\"row\" = NULL", "row"),
                ("core_submission_entries", "review = 'Accepted'", "review"),
                ("core_submission_entries", "review = 'Returned', returned_because = 'why'", "review, returnedBecause"),
                ("core_submission_entries", "area = 'awareness'", "area"),
                ("core_submission_entries", "type = 'Programme'", "type"),
                ("core_submission_entries", "row_key = 'other'", "rowKey"),
                ("core_submission_entries", "country_code = 'DE'", "country"),
                ("core_submission_entries", "version = 2", "version"),
                (
                    "core_submission_entries",
                    "changed_at = (SELECT at FROM core_audit_events WHERE number = 5)",
                    "changedAt"
                ),
                ("core_submission_entries", "changed_by = 'somebody'", "changedBy"),
                ("core_submission_answers", "text = 'more'", "text, choice, number or trend"),
                ("core_submission_answers", "trend = 'Stable'", "text, choice, number or trend"),
                ("core_submission_answers", "question_key = 'progress-2027:text'", "question"),
                ("core_submission_answers", "country_code = 'DE'", "country"),
                ("core_submission_answers", "version = 2", "version"),
                (
                    "core_submission_answers",
                    "changed_at = (SELECT at FROM core_audit_events WHERE number = 5)",
                    "changedAt"
                ),
                ("core_submission_answers", "changed_by = 'somebody'", "changedBy"),
            }
        )
        {
            var (what, last) = table switch
            {
                "core_rounds" => ("round 'progress-2027'", 1),
                "core_submissions" => ("submission 'progress-2027:SE'", 5),
                "core_submission_entries" => ("entry 'progress-2027:SE:Hotline:se-test-line'", 3),
                _ => ("answer 'progress-2027:SE:trend'", 4),
            };
            Assert.Equal(
                [$"Disagreeing: The {what} is not as its events say, of which event {last} is the last: {fields}."],
                await BrokenAsync(table, change)
            );
        }

        const string NoRevision =
            "Disagreeing: Event 1 says that it was revision 2, which is not there, or of somebody else.";
        Assert.Equal([NoRevision], await BrokenAsync("core_revisions", "\"by\" = 'somebody'", "number = 2"));

        Assert.Empty(await BreaksAsync());
        await RunAsync("DELETE FROM core_submission_entries");
        await RunAsync("DELETE FROM core_submission_answers");
        Assert.Equal(
            [
                "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not there any more, and event 3, its last one, says that it was written.",
                "Disagreeing: The answer 'progress-2027:SE:trend' is not there any more, although events tell of it.",
            ],
            await BreaksAsync()
        );
    }

    [SkippableFact]
    public async Task Whatever_many_steps_have_left_is_as_their_events_say_and_nothing_else_is()
    {
        await PlayManyAsync();
        Assert.Empty(await BreaksAsync());

        const string Entry = "entry 'progress-2027:SE:Hotline:se-test-line'";
        const string Other = "entry 'progress-2027:SE:Commitment:se-test-commitment'";
        const string Submission = "submission 'progress-2027:SE'";
        foreach (
            var (table, change, where, told) in new[]
            {
                ("core_submission_entries", "review = 'Pending'", "type = 'Hotline'", $"{Entry} 10: review"),
                ("core_submission_entries", "version = version - 1", "type = 'Hotline'", $"{Entry} 10: version"),
                ("core_submission_entries", "version = version + 1", "type = 'Commitment'", $"{Other} 6: version"),
                ("core_submission_entries", "changed_by = 'se'", "type = 'Hotline'", $"{Entry} 10: changedBy"),
                (
                    "core_submission_entries",
                    "returned_because = 'Mend it.'",
                    "type = 'Commitment'",
                    $"{Other} 6: returnedBecause"
                ),
                (
                    "core_submissions",
                    "returned_because = 'Mend it.'",
                    "country_code = 'SE'",
                    $"{Submission} 18: returnedBecause"
                ),
                (
                    "core_submissions",
                    "submitted_at = changed_at",
                    "country_code = 'SE'",
                    $"{Submission} 18: submittedAt"
                ),
                ("core_submissions", "published_revision = 1", "country_code = 'SE'", $"{Submission} 18: publication"),
                (
                    "core_submissions",
                    "published_revision = NULL",
                    "country_code = 'SE'",
                    $"{Submission} 18: publication"
                ),
                (
                    "core_submissions",
                    "published_at = submitted_at",
                    "country_code = 'SE'",
                    $"{Submission} 18: publishedAt"
                ),
                ("core_submission_answers", "version = 1", "1 = 1", "answer 'progress-2027:SE:trend' 8: version"),
                ("core_rounds", "closed_because = NULL", "1 = 1", "round 'progress-2027' 19: closedBecause"),
                ("core_rounds", "closes_at = closed_at", "1 = 1", "round 'progress-2027' 19: closesAt"),
                ("core_rounds", "closed_at = NULL", "1 = 1", "round 'progress-2027' 19: closedAt"),
            }
        )
        {
            var (what, last, fields) = (
                told[..(told.LastIndexOf('\'') + 1)],
                told[(told.LastIndexOf('\'') + 2)..told.LastIndexOf(':')],
                told[(told.LastIndexOf(':') + 2)..]
            );
            Assert.Equal(
                [$"Disagreeing: The {what} is not as its events say, of which event {last} is the last: {fields}."],
                await BrokenAsync(table, change, where)
            );
        }
    }

    [SkippableFact]
    public async Task What_was_put_in_beside_the_steps_is_found_whatever_moment_it_names()
    {
        await PlayAsync();
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            var entry = await context.Set<SubmissionEntry>().AsNoTracking().SingleAsync();
            var submitted = await context
                .Set<Submission>()
                .Select(submission => submission.SubmittedAt!.Value)
                .SingleAsync();
            context.Add(
                new SubmissionEntry
                {
                    Key = $"{Key}:Hotline:forged",
                    SubmissionKey = Key,
                    CountryCode = entry.CountryCode,
                    Area = entry.Area,
                    Type = entry.Type,
                    RowKey = "forged",
                    Row = entry.Row,
                    Version = 1,
                    ChangedAt = submitted,
                    ChangedBy = "se",
                }
            );
            var answer = await context.Set<SubmissionAnswer>().AsNoTracking().SingleAsync();
            context.Add(
                new SubmissionAnswer
                {
                    Key = $"{Key}:text",
                    SubmissionKey = Key,
                    CountryCode = entry.CountryCode,
                    QuestionKey = "progress-2027:text",
                    Text = "Forged.",
                    Version = 1,
                    ChangedAt = (await context.Set<AuditEvent>().MinAsync(told => told.At)),
                    ChangedBy = answer.ChangedBy,
                }
            );
            await context.SaveChangesAsync();
        }

        Assert.Equal(
            [
                "Disagreeing: 'progress-2027:SE:Hotline:forged' is there, and none of the events of its submission, which are all there, tells that it was written.",
                "Disagreeing: 'progress-2027:SE:text' is there, and none of the events of its submission, which are all there, tells that it was written.",
            ],
            await BreaksAsync()
        );
    }

    [SkippableFact]
    public async Task What_nobody_can_read_is_told_and_ends_nothing()
    {
        await PlayAsync();
        await RunAsync(
            "UPDATE core_submissions SET state = '?'; UPDATE core_rounds SET kind = '?'; UPDATE core_submission_answers SET trend = '?'; UPDATE core_submission_entries SET version = 2"
        );
        Assert.Equal(
            [
                "Disagreeing: The round 'progress-2027' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The Submission 'progress-2027:SE' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The SubmissionAnswer 'progress-2027:SE:trend' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not as its events say, of which event 3 is the last: version.",
            ],
            await BreaksAsync()
        );
    }

    [SkippableFact]
    public async Task What_was_there_before_events_were_kept_is_no_fault()
    {
        await PlayAsync();
        await RunAsync("DELETE FROM core_audit_events");
        Assert.Empty(await BreaksAsync());

        Clock.Now += TimeSpan.FromMinutes(1);
        await StartAsync(Callers.Germany, "DE");
        Assert.Empty(await BreaksAsync());
        Assert.Equal(1, await CountAsync());

        // A later review writes all entries of an area, and has one event for them.
        Clock.Now += TimeSpan.FromMinutes(1);
        await AcceptAsync(Callers.HotlineReviewer, Key, "availability-reduction", await VersionAsync(Key));
        Assert.Empty(await BreaksAsync());
    }

    /// <summary>
    /// Nineteen steps: entries that are saved, discarded, saved again, returned, mended and accepted, until all is
    /// published and closed.
    /// </summary>
    private async Task PlayManyAsync()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await DoneAsync(
            Callers.Sweden,
            $$"""mutation { discardEntry(input: { submission: "{{Key}}", entry: "{{Key}}:Hotline:se-test-line", expectedVersion: 1 }) { {{Stands}} } }"""
        );
        await SaveAsync(Callers.Sweden, "Report", Rows.Report());
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment(target: "AWARENESS"));
        await AnswerAsync(Callers.Sweden, Key);
        await DoneAsync(Callers.Sweden, Answer(Key, "trend", "trend: STABLE, expectedVersion: 1"));
        Clock.Now += TimeSpan.FromMinutes(1);
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await SaveAsync(Callers.Secretariat, "Hotline", Rows.Hotline(name: "Other"), version: 1);
        Clock.Now += TimeSpan.FromMinutes(1);
        await StepAsync(Callers.Sweden, "submit", Key, 9, "SUBMITTED");
        Clock.Now += TimeSpan.FromMinutes(1);
        await AcceptAsync(Callers.Secretariat, Key, "availability-reduction", 10);
        await DoneAsync(
            Callers.AwarenessReviewer,
            $$"""mutation { returnEntries(input: { submission: "{{Key}}", area: "awareness", expectedVersion: 11, reason: "Mend it." }) { {{Stands}} } }"""
        );
        await StepAsync(Callers.Sweden, "submit", Key, 12, "SUBMITTED");
        await AcceptAsync(Callers.AwarenessReviewer, Key, "awareness", 13);
        await AcceptAsync(Callers.Reviewer, Key, "core", 14);
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 15, "ACCEPTED");
        Clock.Now += TimeSpan.FromMinutes(1);
        await DoneAsync(Callers.Secretariat, Publish(Key));
        await DoneAsync(
            Callers.Secretariat,
            """mutation { closeRound(input: { key: "progress-2027", expectedVersion: 1, reason: "All is in." }) { reportingRound { key } """
                + Errors
                + " } }"
        );
    }

    /// <summary>What is found while rows of a table are others, which are as they were again behind it.</summary>
    private Task<IReadOnlyList<string>> BrokenAsync(string table, string change, string where = "1 = 1") =>
        table switch
        {
            "core_rounds" => BrokenAsync<ReportingRound>(table, change, where),
            "core_submissions" => BrokenAsync<Submission>(table, change, where),
            "core_submission_entries" => BrokenAsync<SubmissionEntry>(table, change, where),
            "core_submission_answers" => BrokenAsync<SubmissionAnswer>(table, change, where),
            _ => BrokenAsync<Revision>(table, change, where),
        };

    private async Task<IReadOnlyList<string>> BrokenAsync<TEntity>(string table, string change, string where)
        where TEntity : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var rows = await context.Set<TEntity>().ToListAsync();
        await RunAsync($"UPDATE {table} SET {change} WHERE {where}");
        var breaks = await BreaksAsync();
        context.UpdateRange(rows);
        await context.SaveChangesAsync();
        return breaks;
    }
}
