using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Reporting.Tests.Submissions;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Reporting.Tests.Audit;

public sealed class EventOnSqlite() : EventSpecification(DatabaseProviderKind.Sqlite);

public sealed class EventOnPostgreSql() : EventSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Each step leaves its event, and nothing else does.</summary>
public abstract class EventSpecification(DatabaseProviderKind kind) : AuditBench(kind)
{
    [SkippableFact]
    public async Task A_whole_round_leaves_exactly_its_events()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await SaveAsync(Callers.Secretariat, "Hotline", Rows.Hotline(name: "Other"), version: 1);
        await DoneAsync(
            Callers.Sweden,
            $$"""mutation { discardEntry(input: { submission: "{{Key}}", entry: "{{Key}}:Hotline:se-test-line", expectedVersion: 2 }) { {{Stands}} } }"""
        );
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
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
        await DoneAsync(Callers.Sweden, Withdraw("Commitment", commitment));
        await AnswerAsync(Callers.Sweden, Key);
        await StepAsync(Callers.Sweden, "submit", Key, 7, "SUBMITTED");
        await DoneAsync(
            Callers.HotlineReviewer,
            $$"""mutation { returnEntries(input: { submission: "{{Key}}", area: "availability-reduction", expectedVersion: 8, reason: "Mend: it." }) { {{Stands}} } }"""
        );
        await StepAsync(Callers.Sweden, "submit", Key, 9, "SUBMITTED");
        await AcceptAsync(Callers.HotlineReviewer, Key, "availability-reduction", 10);
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 11, "ACCEPTED");
        await DoneAsync(Callers.Secretariat, Return(Key, 12, "Once more."));
        await StepAsync(Callers.Sweden, "submit", Key, 13, "SUBMITTED");
        await StepAsync(Callers.Secretariat, "acceptSubmission", Key, 14, "ACCEPTED");
        await DoneAsync(Callers.Secretariat, Publish(Key));
        await DoneAsync(Callers.Secretariat, Late("DE", "2027-04-07T00:00:00Z"));
        await ChangeRoundAsync(1, round => round with { Title = "Another" });
        await DoneAsync(
            Callers.Secretariat,
            """mutation { closeRound(input: { key: "progress-2027", expectedVersion: 2, reason: "All is in." }) { reportingRound { key } """
                + Errors
                + " } }"
        );

        const string Line = "availability-reduction progress-2027:SE:Hotline:se-test-line Hotline se-test-line - -";
        const string Whole = "- - - - - -";
        Assert.Equal(
            [
                $"ROUND_OPENED secretariat SECRETARIAT progress-2027 - - {Whole} - - 2027-03-31T22:00:00Z 1 2",
                $"SUBMISSION_STARTED se RAPPORTEUR progress-2027 {Key} SE {Whole} - DRAFT - 1 -",
                $"ENTRY_SAVED se RAPPORTEUR progress-2027 {Key} SE {Line} - DRAFT - 2 -",
                $"ENTRY_SAVED secretariat SECRETARIAT progress-2027 {Key} SE {Line} - DRAFT - 3 -",
                $"ENTRY_DISCARDED se RAPPORTEUR progress-2027 {Key} SE {Line} - DRAFT - 4 -",
                $"ENTRY_SAVED se RAPPORTEUR progress-2027 {Key} SE {Line} - DRAFT - 5 -",
                $"ENTRY_WITHDRAWN se RAPPORTEUR progress-2027 {Key} SE availability-reduction {Key}:Commitment:{commitment} Commitment {commitment} - - - DRAFT - 6 -",
                $"QUESTION_ANSWERED se RAPPORTEUR progress-2027 {Key} SE - - - - {Key}:trend trend - DRAFT - 7 -",
                $"SUBMITTED se RAPPORTEUR progress-2027 {Key} SE {Whole} - SUBMITTED - 8 -",
                $"ENTRIES_RETURNED hotline-reviewer REVIEWER progress-2027 {Key} SE availability-reduction - - - - - Mend: it. RETURNED - 9 -",
                $"SUBMITTED se RAPPORTEUR progress-2027 {Key} SE {Whole} - SUBMITTED - 10 -",
                $"ENTRIES_ACCEPTED hotline-reviewer REVIEWER progress-2027 {Key} SE availability-reduction - - - - - - SUBMITTED - 11 -",
                $"SUBMISSION_ACCEPTED secretariat SECRETARIAT progress-2027 {Key} SE {Whole} - ACCEPTED - 12 -",
                $"SUBMISSION_RETURNED secretariat SECRETARIAT progress-2027 {Key} SE {Whole} Once more. RETURNED - 13 -",
                $"SUBMITTED se RAPPORTEUR progress-2027 {Key} SE {Whole} - SUBMITTED - 14 -",
                $"SUBMISSION_ACCEPTED secretariat SECRETARIAT progress-2027 {Key} SE {Whole} - ACCEPTED - 15 -",
                $"PUBLISHED secretariat SECRETARIAT progress-2027 {Key} SE {Whole} - PUBLISHED - 16 3",
                $"LATE_ALLOWED secretariat SECRETARIAT progress-2027 {GermanKey} DE {Whole} - DRAFT 2027-04-07T00:00:00Z 1 -",
                $"ROUND_CHANGED secretariat SECRETARIAT progress-2027 - - {Whole} - - 2027-03-31T22:00:00Z 2 4",
                $"ROUND_CLOSED secretariat SECRETARIAT progress-2027 - - {Whole} All is in. - 2026-11-01T12:00:00Z 3 5",
            ],
            await LinesAsync()
        );
        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task Whoever_reads_the_events_can_work_their_hashes_out()
    {
        Clock.Now += TimeSpan.FromTicks(1_234_567);
        await PlayAsync();
        await DoneAsync(Callers.Secretariat, Return(Key, 4, "Süß: 2:-, and more."));
        await DoneAsync(Callers.Secretariat, Late("SE", "2027-04-07T01:02:03.456789Z"));

        string? previous = null;
        foreach (var (told, index) in (await EventsAsync()).Select((told, index) => (told, index)))
        {
            Assert.Equal(index + 1, told.GetProperty("number").GetInt64());
            Assert.Equal(previous, told.GetProperty("previousHash").GetString());
            previous = told.GetProperty("hash").GetString();
            Assert.Equal(EventText.HashOf(EventText.Of(told)), previous);
        }
    }

    [SkippableFact]
    public async Task What_is_refused_and_what_is_repeated_leaves_no_event()
    {
        await PlayAsync();
        foreach (
            var (caller, document) in new[]
            {
                (Callers.Germany, Step("submit", Key, 4)),
                (Callers.Sweden, Step("submit", Key, 4)),
                (Callers.Sweden, Publish(Key)),
                (Callers.Secretariat, Publish(Key)),
                (Callers.Secretariat, Step("acceptSubmission", Key, 3)),
                (Callers.Secretariat, Late("FR", "2027-04-07T00:00:00Z")),
                (Callers.AwarenessReviewer, Accept(Key, "awareness", 4)),
            }
        )
        {
            Assert.DoesNotContain(
                "\"errors\":null",
                await DoAsync(caller, document, key: $"{Guid.NewGuid()}"),
                StringComparison.Ordinal
            );
        }

        Assert.Equal(5, await CountAsync());
        var first = await DoAsync(Callers.Sweden, Start("DE"), key: "1");
        Assert.Equal(5, await CountAsync());
        first = await DoAsync(Callers.Germany, Start("DE"), key: "1");
        Assert.Equal(first, await DoAsync(Callers.Germany, Start("DE"), key: "1"));
        Assert.Equal(6, await CountAsync());
        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task Who_has_several_roles_takes_the_step_by_that_which_allows_it()
    {
        var both = new Caller(
            "both",
            [CallerRole.Rapporteur, CallerRole.Secretariat, CallerRole.Reviewer],
            [CountryCode.Parse("DE")],
            ["awareness"]
        );
        await OpenAsync();
        await StartAsync(both, "DE");
        await StartAsync(both, "SE");
        await SaveAsync(both, "Hotline", Rows.Hotline());
        await AnswerAsync(both, Key);
        await StepAsync(both, "submit", Key, 3, "SUBMITTED");
        await AcceptAsync(both, Key, "availability-reduction", 4);

        Assert.Equal(
            ["SECRETARIAT", "RAPPORTEUR", "SECRETARIAT", "SECRETARIAT", "SECRETARIAT", "SECRETARIAT", "SECRETARIAT"],
            (await EventsAsync()).Select(told => told.GetProperty("role").GetString())
        );
    }

    [SkippableFact]
    public async Task Steps_of_two_servers_at_once_are_one_chain()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await using var one = new AllianceDatabase(Graph, Test.Options, Clock);
        await using var other = new AllianceDatabase(Graph, Test.Options, Clock);
        var patient = new GraphSettings { MaximumTime = TimeSpan.FromMinutes(2) };
        var servers = new[] { new GraphHarness(one, patient), new GraphHarness(other, patient) };

        var looks = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BreaksAsync())));
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 24)
                .Select(number =>
                    Task.Run(() =>
                        servers[number % 2]
                            .AskAsync(
                                new GraphRequest(
                                    Save("Hotline"),
                                    Variables: JsonSerializer.SerializeToElement(
                                        number % 3 == 0
                                            ? new { r = Rows.Hotline($"de-line-{number}", "DE"), s = GermanKey }
                                            : new { r = Rows.Hotline($"se-line-{number}"), s = Key }
                                    )
                                )
                                {
                                    Caller = number % 3 == 0 ? Callers.Germany : Callers.Sweden,
                                }
                            )
                    )
                )
        );

        Assert.All(await looks, Assert.Empty);
        Assert.All(
            answers,
            answer => Assert.EndsWith("\"errors\":null}}", answer.Data.GetRawText(), StringComparison.Ordinal)
        );
        Assert.Equal(
            Enumerable.Range(1, 27),
            (await EventsAsync()).Select(told => told.GetProperty("number").GetInt32())
        );
        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task A_published_row_leads_to_its_submission_and_the_steps_with_it()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Report", Rows.Report());
        await SaveAsync(Callers.Sweden, "Commitment", Rows.Commitment());
        await HandInAsync(Callers.Sweden, Key, "availability-reduction", "core");
        await DoneAsync(Callers.Secretariat, Publish(Key));
        const string Question =
            """{ commitment(key: "se-test-commitment") { history { nodes { revision { number submissions { nodes { key publication { number } events(where: { kind: { in: [SUBMITTED, PUBLISHED] } }) { nodes { kind by } } } } } } } } }""";

        Assert.Equal(
            """{"commitment":{"history":{"nodes":[{"revision":{"number":3,"submissions":{"nodes":[{"key":"progress-2027:SE","publication":{"number":3},"events":{"nodes":[{"kind":"PUBLISHED","by":"secretariat"},{"kind":"SUBMITTED","by":"se"}]}}]}}}]}}}""",
            await DoAsync(Callers.Sweden, Question)
        );
        Assert.Equal(
            """{"commitment":{"history":{"nodes":[{"revision":{"number":3,"submissions":{"nodes":[{"key":"progress-2027:SE","publication":{"number":3},"events":{"nodes":[]}}]}}}]}}}""",
            await DoAsync(Caller.Anonymous, Question)
        );
    }

    [SkippableFact]
    public async Task Events_are_seen_by_those_whom_they_concern()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        await StartAsync(Callers.Germany, "DE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await AnswerAsync(Callers.Sweden, Key);

        // The round's event, two or one of Sweden's submission, one of its entry, one of its answer, one of Germany's.
        Assert.Equal([5, 5, 4, 2, 1, 1, 1, 0], await CountsAsync());
        await StepAsync(Callers.Sweden, "submit", Key, 3, "SUBMITTED");
        Assert.Equal([6, 6, 5, 2, 5, 4, 4, 0], await CountsAsync());
        await DoneAsync(Callers.Secretariat, Return(Key, 4, "Mend it."));
        Assert.Equal([7, 7, 6, 2, 4, 4, 4, 0], await CountsAsync());

        const string Links =
            "{ submissions(where: { country: { code: { eq: \"SE\" } } }) { nodes { events { totalCount } } } round(key: \"progress-2027\") { events { totalCount } } auditEvents(where: { kind: { eq: SUBMITTED } }) { nodes { by } } }";
        Assert.Equal(
            """{"submissions":{"nodes":[{"events":{"totalCount":5}}]},"round":{"events":{"totalCount":6}},"auditEvents":{"nodes":[{"by":"se"}]}}""",
            await DoAsync(Callers.Sweden, Links)
        );
        Assert.Equal(
            """{"submissions":{"nodes":[]},"round":{"events":{"totalCount":2}},"auditEvents":{"nodes":[]}}""",
            await DoAsync(Callers.Germany, Links)
        );
        Assert.Equal(
            """{"submissions":{"nodes":[]},"round":{"events":{"totalCount":0}},"auditEvents":{"nodes":[]}}""",
            await DoAsync(Caller.Anonymous, Links)
        );
    }

    [SkippableFact]
    public async Task Events_are_walked_in_pages()
    {
        await PlayAsync();
        var (seen, after) = (new List<int>(), "null");
        for (var hasNext = true; hasNext; )
        {
            var page = JsonDocument
                .Parse(
                    await DoAsync(
                        Callers.Sweden,
                        $$"""{ submission(key: "{{Key}}") { events(first: 3, after: {{after}}, order: { kind: ASC }) { nodes { number } pageInfo { hasNextPage endCursor } } } }"""
                    )
                )
                .RootElement.GetProperty("submission")
                .GetProperty("events");
            seen.AddRange(
                page.GetProperty("nodes").EnumerateArray().Select(told => told.GetProperty("number").GetInt32())
            );
            hasNext = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetRawText();
        }

        Assert.Equal([3, 4, 2, 5], seen);
    }

    [Fact]
    public void Every_kind_of_event_is_that_of_a_step() =>
        Assert.Equal(
            Enum.GetValues<AuditEventKind>(),
            ReportingMutations.Of(Graph).Select(mutation => mutation.EventKind).Distinct().Order()
        );

    private async Task<IReadOnlyList<int>> CountsAsync()
    {
        var counts = new List<int>();
        foreach (
            var caller in new[]
            {
                Callers.Secretariat,
                Callers.Operator,
                Callers.Sweden,
                Callers.Germany,
                Callers.HotlineReviewer,
                Callers.AwarenessReviewer,
                Callers.Reviewer,
                Caller.Anonymous,
            }
        )
        {
            counts.Add(await CountAsync(caller));
        }

        return counts;
    }
}
