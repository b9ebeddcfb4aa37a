using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class AuditCommandOnSqlite() : AuditCommandSpecification(DatabaseProviderKind.Sqlite);

public sealed class AuditCommandOnPostgreSql() : AuditCommandSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>An operator finds out whether the events are as they were written.</summary>
public abstract class AuditCommandSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    [SkippableFact]
    public async Task The_last_event_is_told_and_found_again_and_what_is_wrong_is_listed()
    {
        await using var ready = await ReadyAsync();
        var commands = CommandsOn(ready.Options);
        Assert.Contains(
            "There are no events",
            (await commands.RunAsync("audit", "verify")).AssertDone().Output,
            StringComparison.Ordinal
        );
        foreach (var key in new[] { "a", "b", "c" })
        {
            await OpenAsync(ready, key);
        }

        var done = (await commands.RunAsync("audit", "verify")).AssertDone().Output;
        Assert.Contains(
            "Events: 3, the first of 2014-12-05T12:00:00Z, the last of 2014-12-05T12:00:00Z.",
            done,
            StringComparison.Ordinal
        );
        var end = done.Split("--expect: ")[1].Trim();
        Assert.Matches("^3:[0-9a-f]{64}$", end);
        await OpenAsync(ready, "d");
        Assert.Contains(
            "Events: 4",
            (await commands.RunAsync("audit", "verify", "--expect", end)).AssertDone().Output,
            StringComparison.Ordinal
        );

        await using var context = await ready.Database.Contexts.CreateDbContextAsync();
        await context
            .Set<AuditEvent>()
            .Where(told => told.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(told => told.By, "nobody"));
        await context.Set<AuditEvent>().Where(told => told.Number >= 3).ExecuteDeleteAsync();
        await context
            .Set<ReportingRound>()
            .Where(round => round.Key == "a")
            .ExecuteUpdateAsync(set => set.SetProperty(round => round.Version, 7));
        var broken = await commands.RunAsync("audit", "verify", "--expect", end);
        broken.AssertRefused(1, "The events are not as they were written: 5 things are wrong.");
        Assert.Contains("ALTERED: Event 2 was altered", broken.Output, StringComparison.Ordinal);
        Assert.Contains(
            "CUT_OFF: The chain ends with event 2, and event 3 was expected",
            broken.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "DISAGREEING: The round 'a' is not as its events say, of which event 1 is the last: version.",
            broken.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "DISAGREEING: The round 'b' is not as its events say, of which event 2 is the last: changedBy.",
            broken.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("DISAGREEING: Event 2 says that it was revision", broken.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Wrong_usage_and_a_database_without_events_are_told()
    {
        (await Commands.RunAsync("audit", "verify", "--expect", "3:abc")).AssertRefused(2, "'3:abc' is no event.");
        (await Commands.RunAsync("audit", "verify")).AssertRefused(1, "Nothing was verified");
        (await Commands.RunAsync("migrate")).AssertDone();
        (await Commands.RunAsync("migrate", "--module", "core", "--to", "Submissions", "--yes")).AssertDone();
        (await Commands.RunAsync("audit", "verify")).AssertRefused(1, "Run 'migrate' first.");
        Assert.Contains(
            "--expect <NUMBER:HASH>",
            (await Commands.RunAsync("audit", "verify", "--help")).AssertDone().Output,
            StringComparison.Ordinal
        );
    }

    private static async Task OpenAsync(TestDatabase ready, string key)
    {
        var answer = await new GraphHarness(ready.Database).AskAsync(
            new GraphRequest(
                $$"""mutation { openRound(input: { round: { key: "{{key}}", title: "T", kind: PROGRESS, opensOn: "2026-01-01", closesOn: "2099-03-31", timeZone: "UTC", countries: ["SE"], targets: [AWARENESS] } }) { errors { __typename } } }"""
            )
            {
                Caller = new Caller("secretariat", [CallerRole.Secretariat], [], []),
            }
        );
        Assert.Equal("""{"openRound":{"errors":null}}""", answer.Data.GetRawText());
    }
}
