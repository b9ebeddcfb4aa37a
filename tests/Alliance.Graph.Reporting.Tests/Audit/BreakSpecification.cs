using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Withdrawing;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.Tests.Submissions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.Audit;

public sealed class BreakOnSqlite() : BreakSpecification(DatabaseProviderKind.Sqlite);

public sealed class BreakOnPostgreSql() : BreakSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Whatever somebody does to the events by other means than a step is found.</summary>
public abstract class BreakSpecification(DatabaseProviderKind kind) : AuditBench(kind)
{
    [SkippableFact]
    public async Task Each_way_of_breaking_the_chain_is_found_and_named()
    {
        await PlayAsync();
        Assert.Empty(await BreaksAsync());
        Assert.Empty(await BreaksAsync(await PlaceAsync(5)));
        Assert.Empty(await BreaksAsync(await PlaceAsync(3)));

        foreach (
            var (change, expected) in new (string Sql, string[] Breaks)[]
            {
                (
                    "UPDATE core_audit_events SET \"by\" = 'somebody' WHERE number = 3",
                    [
                        "Altered: Event 3 was altered: its hash is not that of what it says.",
                        "Disagreeing: The entry 'progress-2027:SE:Hotline:se-test-line' is not as its events say, of which event 3 is the last: changedBy.",
                    ]
                ),
                (
                    "UPDATE core_audit_events SET reason = 'why' WHERE number = 1",
                    ["Altered: Event 1 was altered: its hash is not that of what it says."]
                ),
                (
                    "UPDATE core_audit_events SET previous_hash = hash WHERE number = 3",
                    ["Altered: Event 3 was altered: its hash is not that of what it says."]
                ),
                (
                    "UPDATE core_audit_events SET kind = 'Nonsense' WHERE number = 4",
                    ["Altered: Event 4 was altered: it holds what no event can say."]
                ),
                (
                    "DELETE FROM core_audit_events WHERE number = 3",
                    [
                        "Missing: Event 3 is missing.",
                        "Disagreeing: The SubmissionEntry 'progress-2027:SE:Hotline:se-test-line' was written behind the first event, and no event tells of it.",
                    ]
                ),
                (
                    "DELETE FROM core_audit_events WHERE number IN (2, 3)",
                    [
                        "Missing: Events 2 to 3 are missing.",
                        "Disagreeing: The SubmissionEntry 'progress-2027:SE:Hotline:se-test-line' was written behind the first event, and no event tells of it.",
                    ]
                ),
                ("DELETE FROM core_audit_events WHERE number = 2", ["Missing: Event 2 is missing."]),
                (
                    "UPDATE core_audit_events SET number = 0 WHERE number = 1",
                    [
                        "OutOfPlace: Event 0 is out of place: the first event has the number 1.",
                        "Missing: Event 1 is missing.",
                    ]
                ),
                (
                    "UPDATE core_audit_events SET number = -number WHERE number IN (2, 3); UPDATE core_audit_events SET number = number + 5 WHERE number < 0",
                    [
                        "OutOfPlace: Event 2 is out of place: it was not written behind event 1 as that is now.",
                        "OutOfPlace: Event 3 is out of place: it was not written behind event 2 as that is now.",
                        "OutOfPlace: Event 4 is out of place: it was not written behind event 3 as that is now.",
                    ]
                ),
                (
                    "DELETE FROM core_audit_events WHERE number = 2; UPDATE core_audit_events SET number = -number WHERE number > 2; UPDATE core_audit_events SET number = -number - 1 WHERE number < 0",
                    ["OutOfPlace: Event 2 is out of place: it was not written behind event 1 as that is now."]
                ),
                (
                    "DELETE FROM core_audit_events WHERE number = 1; UPDATE core_audit_events SET number = -number; UPDATE core_audit_events SET number = -number - 1",
                    ["OutOfPlace: Event 1 is out of place: it was written behind another one."]
                ),
            }
        )
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
        await ChangeAsync<Submission>(submission =>
            submission.ExecuteUpdateAsync(set =>
                set.SetProperty(stored => stored.State, SubmissionState.Draft)
                    .SetProperty(stored => stored.SubmittedAt, (DateTime?)null)
                    .SetProperty(stored => stored.Version, 3)
                    .SetProperty(stored => stored.ChangedAt, Clock.Now.UtcDateTime.AddMinutes(-1))
            )
        );
        const string Cut = "DELETE FROM core_audit_events WHERE number = 5";
        Assert.Empty(await BrokenByAsync(Cut));
        Assert.Equal(
            ["CutOff: The chain ends with event 4, and event 5 was expected: its end was cut off."],
            await BrokenByAsync(Cut, noted)
        );

        // And somebody else takes another step instead.
        await RunAsync(Cut);
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline(name: "Other"), version: 1);
        Assert.Empty(await BreaksAsync());
        Assert.Equal(
            [
                $"Replaced: Event 5 has the hash {(await PlaceAsync(5))[2..]}, and {noted[2..]} was expected: the chain was written anew up to there or from earlier on.",
            ],
            await BreaksAsync(noted)
        );
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
            await BrokenByAsync(
                $"UPDATE core_audit_events SET \"by\" = 'somebody', hash = '{EventText.HashOf(values)}' WHERE number = 3"
            )
        );
    }

    [SkippableFact]
    public async Task Nothing_that_events_tell_of_is_withdrawn_by_the_command()
    {
        await PlayAsync();
        foreach (
            var (type, key) in new[]
            {
                ("AuditEvent", "5"),
                ("SubmissionEntry", $"{Key}:Hotline:se-test-line"),
                ("SubmissionAnswer", $"{Key}:trend"),
                ("Submission", Key),
                ("ReportingRound", "progress-2027"),
            }
        )
        {
            await Assert.ThrowsAsync<WithdrawalException>(() =>
                Database.Withdrawer.WithdrawAsync(type, [key], "A test.")
            );
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
            [
                "Altered: Event 700 was altered: its hash is not that of what it says.",
                "Missing: Event 1000 is missing.",
                "Altered: Event 1100 was altered: it holds what no event can say.",
            ],
            await BrokenByAsync(
                "UPDATE core_audit_events SET version = version + 1 WHERE number = 700; DELETE FROM core_audit_events WHERE number = 1000; UPDATE core_audit_events SET state = '?' WHERE number = 1100"
            )
        );
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

    private async Task ChangeAsync<TEntity>(Func<IQueryable<TEntity>, Task> change)
        where TEntity : class
    {
        await using AllianceDbContext context = await Database.Contexts.CreateDbContextAsync();
        await change(context.Set<TEntity>());
    }
}
