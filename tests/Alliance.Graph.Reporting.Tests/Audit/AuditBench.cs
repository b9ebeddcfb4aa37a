using System.Text.Json;
using Alliance.Graph.Data.Auditing;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Reporting.Tests.Submissions;
using Alliance.Graph.Sdk.Callers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.Audit;

/// <summary>Steps, their events, and a look whether these are as they were written.</summary>
public abstract class AuditBench(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    private const string Fields =
        "number at kind by role round { key } submission { key } country { code } area entryKey type rowKey answer { key } question contentHash reason state until version revision { number } previousHash hash";

    /// <summary>What can be wrong is said with this too.</summary>
    private protected Task<IReadOnlyList<string>> BreaksAsync(string? expected = null) =>
        BreaksAsync(expected is null ? null : ChainPlace.Parse(expected));

    private protected async Task<JsonElement.ArrayEnumerator> EventsAsync(Caller? caller = null) =>
        JsonDocument
            .Parse(
                await DoAsync(
                    caller ?? Callers.Secretariat,
                    "{ auditEvents(order: { number: ASC }, first: 100) { nodes { " + Fields + " } } }"
                )
            )
            .RootElement.GetProperty("auditEvents")
            .GetProperty("nodes")
            .EnumerateArray();

    /// <summary>Each event in one line, without moments and hashes; what it does not say is a hyphen.</summary>
    private protected async Task<IReadOnlyList<string>> LinesAsync() =>
        [
            .. (await EventsAsync()).Select(told =>
                string.Join(
                    ' ',
                    EventText.Of(told).Where((_, index) => index is not (0 or 1 or 14)).Select(value => value ?? "-")
                )
            ),
        ];

    private protected async Task<int> CountAsync(Caller? caller = null) =>
        JsonDocument
            .Parse(await DoAsync(caller ?? Callers.Secretariat, "{ auditEvents { totalCount } }"))
            .RootElement.GetProperty("auditEvents")
            .GetProperty("totalCount")
            .GetInt32();

    /// <summary>A round in which Sweden hands in a hotline and an answer: five events.</summary>
    private protected async Task PlayAsync()
    {
        await OpenAsync();
        Clock.Now += TimeSpan.FromMinutes(1);
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await AnswerAsync(Callers.Sweden, Key);
        Clock.Now += TimeSpan.FromMinutes(1);
        await StepAsync(Callers.Sweden, "submit", Key, 3, "SUBMITTED");
    }

    /// <summary>Runs statements that are no steps.</summary>
    private protected async Task RunAsync(string sql)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        foreach (var statement in sql.Split(';'))
        {
            await context.Database.ExecuteSqlRawAsync(statement);
        }
    }

    private async Task<IReadOnlyList<string>> BreaksAsync(ChainPlace? expected)
    {
        var breaks = new List<string>();
        var report = await Database.Audit.VerifyAsync(expected, found => breaks.Add($"{found.Kind}: {found.Message}"));
        Assert.Equal(breaks.Count, report.Breaks);
        return breaks;
    }
}
