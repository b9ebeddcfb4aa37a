using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.Tests.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.Audit;

public sealed class BreakOnSqlite() : BreakSpecification(DatabaseProviderKind.Sqlite);

public sealed class BreakOnPostgreSql() : BreakSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Whatever somebody does to the events, or to what they tell of, by other means than a step is found.</summary>
public abstract class BreakSpecification(DatabaseProviderKind kind) : AuditBench(kind)
{
    [SkippableFact]
    public async Task Each_way_of_breaking_the_chain_is_found_and_named()
    {
        await PlayAsync();
        Assert.Empty(await BreaksAsync());
        Assert.Empty(await BreaksAsync(await PlaceAsync(5)));
        Assert.Empty(await BreaksAsync(await PlaceAsync(3)));

        foreach (var (change, expected) in new (string Sql, string[] Breaks)[]
        {
            ("UPDATE core_audit_events SET \"by\" = 'somebody' WHERE number = 3", ["Altered: Event 3 was altered: its hash is not that of what it says.", "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not as its events say, of which event 3 is the last: changedBy."]),
            ("UPDATE core_audit_events SET reason = 'why' WHERE number = 1", ["Altered: Event 1 was altered: its hash is not that of what it says."]),
            ("UPDATE core_audit_events SET previous_hash = hash WHERE number = 3", ["Altered: Event 3 was altered: its hash is not that of what it says."]),
            ("UPDATE core_audit_events SET kind = 'Nonsense' WHERE number = 4", ["Altered: Event 4 was altered: it holds what no event can say."]),
            ("DELETE FROM core_audit_events WHERE number = 3", ["Missing: Event 3 is missing.", "Disagreeing: The SubmissionEntry 'progress-2027:SE:Hotline:se-test-line' was written behind the first event, and no event tells of it."]),
            ("DELETE FROM core_audit_events WHERE number IN (2, 3)", ["Missing: Events 2 to 3 are missing.", "Disagreeing: The SubmissionEntry 'progress-2027:SE:Hotline:se-test-line' was written behind the first event, and no event tells of it."]),
            ("DELETE FROM core_audit_events WHERE number = 2", ["Missing: Event 2 is missing."]),
            ("UPDATE core_audit_events SET number = 0 WHERE number = 1", ["OutOfPlace: Event 0 is out of place: the first event has the number 1.", "Missing: Event 1 is missing."]),
            (
                "UPDATE core_audit_events SET number = -number WHERE number IN (2, 3); UPDATE core_audit_events SET number = number + 5 WHERE number < 0",
                [
                    "OutOfPlace: Event 2 is out of place: it was not written behind event 1 as that is now.",
                    "OutOfPlace: Event 3 is out of place: it was not written behind event 2 as that is now.",
                    "OutOfPlace: Event 4 is out of place: it was not written behind event 3 as that is now.",
                ]),
            (
                "DELETE FROM core_audit_events WHERE number = 2; UPDATE core_audit_events SET number = -number WHERE number > 2; UPDATE core_audit_events SET number = -number - 1 WHERE number < 0",
                ["OutOfPlace: Event 2 is out of place: it was not written behind event 1 as that is now."]),
            (
                "DELETE FROM core_audit_events WHERE number = 1; UPDATE core_audit_events SET number = -number; UPDATE core_audit_events SET number = -number - 1",
                ["OutOfPlace: Event 1 is out of place: it was written behind another one."]),
        })
        {
            Assert.Equal(expected, await BrokenByAsync(change));
        }

        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task An_end_that_was_cut_off_is_found_by_who_has_taken_note_of_it()
    {
        await PlayAsync();
        var noted = await PlaceAsync(5);

        // Somebody takes the last step back, with its event.
        await ChangeAsync<Submission>(submission => submission.ExecuteUpdateAsync(set => set
            .SetProperty(stored => stored.State, SubmissionState.Draft).SetProperty(stored => stored.SubmittedAt, (DateTime?)null).SetProperty(stored => stored.Version, 3)
            .SetProperty(stored => stored.ChangedAt, Clock.Now.UtcDateTime.AddMinutes(-1))));
        const string Cut = "DELETE FROM core_audit_events WHERE number = 5";
        Assert.Empty(await BrokenByAsync(Cut));
        Assert.Equal(["CutOff: The chain ends with event 4, and event 5 was expected: its end was cut off."], await BrokenByAsync(Cut, noted));

        // And somebody else takes another step instead.
        await RunAsync(Cut);
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(name: "Other"), version: 1);
        Assert.Empty(await BreaksAsync());
        Assert.Equal(
            [$"Replaced: Event 5 has the hash {(await PlaceAsync(5))[2..]}, and {noted[2..]} was expected: the chain was written anew up to there or from earlier on."],
            await BreaksAsync(noted));
    }

    [SkippableFact]
    public async Task A_hash_that_was_worked_out_anew_does_not_help()
    {
        await PlayAsync();
        var values = EventText.Of((await EventsAsync()).ElementAt(2)).ToList();
        values[3] = "somebody";

        Assert.Equal(
            [
                "OutOfPlace: Event 4 is out of place: it was not written behind event 3 as that is now.",
                "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not as its events say, of which event 3 is the last: changedBy.",
            ],
            await BrokenByAsync($"UPDATE core_audit_events SET \"by\" = 'somebody', hash = '{EventText.HashOf(values)}' WHERE number = 3"));
    }

    [SkippableFact]
    public async Task What_was_changed_without_a_step_is_found()
    {
        await PlayAsync();
        foreach (var (table, change, fields) in new[]
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
            ("core_submissions", "submitted_at = (SELECT at FROM core_audit_events WHERE number = 2)", "submittedAt"),
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
            ("core_submission_entries", "changed_at = (SELECT at FROM core_audit_events WHERE number = 5)", "changedAt"),
            ("core_submission_entries", "changed_by = 'somebody'", "changedBy"),
            ("core_submission_answers", "text = 'more'", "text, choice, number or trend"),
            ("core_submission_answers", "trend = 'Stable'", "text, choice, number or trend"),
            ("core_submission_answers", "question_key = 'progress-2027:text'", "question"),
            ("core_submission_answers", "country_code = 'DE'", "country"),
            ("core_submission_answers", "version = 2", "version"),
            ("core_submission_answers", "changed_at = (SELECT at FROM core_audit_events WHERE number = 5)", "changedAt"),
            ("core_submission_answers", "changed_by = 'somebody'", "changedBy"),
        })
        {
            var (what, last) = table switch
            {
                "core_rounds" => ("round 'progress-2027'", 1),
                "core_submissions" => ("submission 'progress-2027:SE'", 5),
                "core_submission_entries" => ("entry 'progress-2027:SE:Hotline:se-test-line'", 3),
                _ => ("answer 'progress-2027:SE:trend'", 4),
            };
            Assert.Equal([$"Disagreeing: The {what} is not as its events say, of which event {last} is the last: {fields}."], await BrokenAsync(table, change));
        }

        const string NoRevision = "Disagreeing: Event 1 says that it was revision 2, which is not there, or of somebody else.";
        Assert.Equal([NoRevision], await BrokenAsync("core_revisions", "\"by\" = 'somebody'", "number = 2"));

        Assert.Empty(await BreaksAsync());
        await RunAsync("DELETE FROM core_submission_entries");
        await RunAsync("DELETE FROM core_submission_answers");
        Assert.Equal(
            [
                "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not there any more, and event 3, its last one, says that it was written.",
                "Disagreeing: The answer 'progress-2027:SE:trend' is not there any more, although events tell of it.",
            ],
            await BreaksAsync());
    }

    [SkippableFact]
    public async Task Whatever_many_steps_have_left_is_as_their_events_say_and_nothing_else_is()
    {
        await PlayManyAsync();
        Assert.Empty(await BreaksAsync());

        const string Entry = "entry 'progress-2027:SE:Hotline:se-test-line'";
        const string Other = "entry 'progress-2027:SE:Commitment:se-test-commitment'";
        const string Submission = "submission 'progress-2027:SE'";
        foreach (var (table, change, where, told) in new[]
        {
            ("core_submission_entries", "review = 'Pending'", "type = 'Hotline'", $"{Entry} 10: review"),
            ("core_submission_entries", "version = version - 1", "type = 'Hotline'", $"{Entry} 10: version"),
            ("core_submission_entries", "version = version + 1", "type = 'Commitment'", $"{Other} 6: version"),
            ("core_submission_entries", "changed_by = 'se'", "type = 'Hotline'", $"{Entry} 10: changedBy"),
            ("core_submission_entries", "returned_because = 'Mend it.'", "type = 'Commitment'", $"{Other} 6: returnedBecause"),
            ("core_submissions", "returned_because = 'Mend it.'", "country_code = 'SE'", $"{Submission} 18: returnedBecause"),
            ("core_submissions", "submitted_at = changed_at", "country_code = 'SE'", $"{Submission} 18: submittedAt"),
            ("core_submissions", "published_revision = 1", "country_code = 'SE'", $"{Submission} 18: publication"),
            ("core_submissions", "published_revision = NULL", "country_code = 'SE'", $"{Submission} 18: publication"),
            ("core_submissions", "published_at = submitted_at", "country_code = 'SE'", $"{Submission} 18: publishedAt"),
            ("core_submission_answers", "version = 1", "1 = 1", "answer 'progress-2027:SE:trend' 8: version"),
            ("core_rounds", "closed_because = NULL", "1 = 1", "round 'progress-2027' 19: closedBecause"),
            ("core_rounds", "closes_at = closed_at", "1 = 1", "round 'progress-2027' 19: closesAt"),
            ("core_rounds", "closed_at = NULL", "1 = 1", "round 'progress-2027' 19: closedAt"),
        })
        {
            var (what, last, fields) = (told[..(told.LastIndexOf('\'') + 1)], told[(told.LastIndexOf('\'') + 2)..told.LastIndexOf(':')], told[(told.LastIndexOf(':') + 2)..]);
            Assert.Equal([$"Disagreeing: The {what} is not as its events say, of which event {last} is the last: {fields}."], await BrokenAsync(table, change, where));
        }
    }

    [SkippableFact]
    public async Task What_was_put_in_beside_the_steps_is_found_whatever_moment_it_names()
    {
        await PlayAsync();
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            var entry = await context.Set<SubmissionEntry>().AsNoTracking().SingleAsync();
            var submitted = await context.Set<Submission>().Select(submission => submission.SubmittedAt!.Value).SingleAsync();
            context.Add(new SubmissionEntry
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
            });
            var answer = await context.Set<SubmissionAnswer>().AsNoTracking().SingleAsync();
            context.Add(new SubmissionAnswer
            {
                Key = $"{Key}:text",
                SubmissionKey = Key,
                CountryCode = entry.CountryCode,
                QuestionKey = "progress-2027:text",
                Text = "Forged.",
                Version = 1,
                ChangedAt = (await context.Set<AuditEvent>().MinAsync(told => told.At)),
                ChangedBy = answer.ChangedBy,
            });
            await context.SaveChangesAsync();
        }

        Assert.Equal(
            [
                "Disagreeing: 'progress-2027:SE:Hotline:forged' is there, and none of the events of its submission, which are all there, tells that it was written.",
                "Disagreeing: 'progress-2027:SE:text' is there, and none of the events of its submission, which are all there, tells that it was written.",
            ],
            await BreaksAsync());
    }

    [SkippableFact]
    public async Task What_nobody_can_read_is_told_and_ends_nothing()
    {
        await PlayAsync();
        await RunAsync("UPDATE core_submissions SET state = '?'; UPDATE core_rounds SET kind = '?'; UPDATE core_submission_answers SET trend = '?'; UPDATE core_submission_entries SET version = 2");
        Assert.Equal(
            [
                "Disagreeing: The round 'progress-2027' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The Submission 'progress-2027:SE' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The SubmissionAnswer 'progress-2027:SE:trend' holds a value that there is not, so that nobody can read it.",
                "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not as its events say, of which event 3 is the last: version.",
            ],
            await BreaksAsync());
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

    [SkippableFact]
    public async Task Nothing_that_events_tell_of_is_withdrawn_by_the_command()
    {
        await PlayAsync();
        foreach (var (type, key) in new[]
        {
            ("AuditEvent", "5"), ("SubmissionEntry", $"{Key}:Hotline:se-test-line"), ("SubmissionAnswer", $"{Key}:trend"), ("Submission", Key), ("ReportingRound", "progress-2027"),
        })
        {
            await Assert.ThrowsAsync<WithdrawalException>(() => Database.Withdrawer.WithdrawAsync(type, [key], "A test."));
        }

        Assert.Equal(5, await CountAsync());
        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task Thousands_of_events_are_walked_page_by_page()
    {
        await PlayAsync();
        var values = EventText.Of((await EventsAsync()).Last()).ToList();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var last = await context.Set<AuditEvent>().SingleAsync(told => told.Number == 5);
        for (var number = 6; number <= 1200; number++)
        {
            var next = (AuditEvent)context.Entry(last).CurrentValues.ToObject();
            values[0] = last.Hash;
            (next.Number, next.PreviousHash, next.Hash) = (number, last.Hash, EventText.HashOf(values));
            context.Add(next);
            last = next;
        }

        await context.SaveChangesAsync();

        Assert.Empty(await BreaksAsync(await PlaceAsync(1200)));
        Assert.Equal(
            ["Altered: Event 700 was altered: its hash is not that of what it says.", "Missing: Event 1000 is missing.", "Altered: Event 1100 was altered: it holds what no event can say."],
            await BrokenByAsync("UPDATE core_audit_events SET version = version + 1 WHERE number = 700; DELETE FROM core_audit_events WHERE number = 1000; UPDATE core_audit_events SET state = '?' WHERE number = 1100"));
    }

    /// <summary>Nineteen steps: entries that are saved, discarded, saved again, returned, mended and accepted, until all is published and closed.</summary>
    private async Task PlayManyAsync()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await DoneAsync(Callers.Sweden, $$"""mutation { discardEntry(input: { submission: "{{Key}}", entry: "{{Key}}:Hotline:se-test-line", expectedVersion: 1 }) { {{Stands}} } }""");
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
        await DoneAsync(Callers.AwarenessReviewer, $$"""mutation { returnEntries(input: { submission: "{{Key}}", area: "awareness", expectedVersion: 11, reason: "Mend it." }) { {{Stands}} } }""");
        await StepAsync(Callers.Sweden, "submit", Key, 12, "SUBMITTED");
        await AcceptAsync(Callers.AwarenessReviewer, Key, "awareness", 13);
        await AcceptAsync(Callers.Reviewer, Key, "core", 14);
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 15, "ACCEPTED");
        Clock.Now += TimeSpan.FromMinutes(1);
        await DoneAsync(Callers.Secretariat, Publish(Key));
        await DoneAsync(Callers.Secretariat, """mutation { closeRound(input: { key: "progress-2027", expectedVersion: 1, reason: "All is in." }) { reportingRound { key } """ + Errors + " } }");
    }

    /// <summary>An event as somebody takes note of it.</summary>
    private async Task<string> PlaceAsync(long number)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        return $"{number}:{await context.Set<AuditEvent>().Where(told => told.Number == number).Select(told => told.Hash).SingleAsync()}";
    }

    /// <summary>What is found while the events are changed, which are as they were again behind it.</summary>
    private async Task<IReadOnlyList<string>> BrokenByAsync(string sql, string? expected = null)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var events = await context.Set<AuditEvent>().ToListAsync();
        await RunAsync(sql);
        var breaks = await BreaksAsync(expected);
        await context.Set<AuditEvent>().ExecuteDeleteAsync();
        context.AddRange(events);
        await context.SaveChangesAsync();
        return breaks;
    }

    /// <summary>What is found while rows of a table are others, which are as they were again behind it.</summary>
    private Task<IReadOnlyList<string>> BrokenAsync(string table, string change, string where = "1 = 1")
        => table switch
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

    private async Task ChangeAsync<TEntity>(Func<IQueryable<TEntity>, Task> change)
        where TEntity : class
    {
        await using AllianceDbContext context = await Database.Contexts.CreateDbContextAsync();
        await change(context.Set<TEntity>());
    }
}
