using System.Text.Json;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Mutating;

public sealed class MutationOnSqlite() : MutationSpecification(DatabaseProviderKind.Sqlite);

public sealed class MutationOnPostgreSql() : MutationSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Mutations run one after the other, each wholly or not at all, and obey what queries obey.</summary>
public abstract class MutationSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _core = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => _core;

    [SkippableFact]
    public async Task Each_sees_what_those_before_it_have_done()
    {
        var bench = new MutationBench(Database);

        var (json, _, revision) = await bench.SendAsync(
            $$"""
            mutation {
              __typename
              {{MutationBench.OpenAs("first", "a")}}
              again: {{MutationBench.OpenAs("x", "a")[3..]}}
              closed: closeRound(input: { key: "a", expectedVersion: 1 }) { round: reportingRound { version closedAt } }
              second: {{MutationBench.OpenAs("x", "b")[3..]}}
            }
            """
        );

        Assert.Equal(
            """{"data":{"__typename":"Mutation","first":{"reportingRound":{"key":"a","version":1},"errors":null},"again":{"reportingRound":null,"errors":[{"__typename":"InvalidInputError"}]},"closed":{"round":{"version":2,"closedAt":"2014-12-05T12:00:00Z"}},"second":{"reportingRound":{"key":"b","version":1},"errors":null}}}""",
            json
        );
        Assert.Equal(4, revision);
        Assert.Equal("a b", await bench.RoundsAsync());
    }

    [SkippableFact]
    public async Task What_fails_unexpectedly_undoes_itself_and_stops_those_behind_it_but_not_what_was_done()
    {
        var bench = new MutationBench(
            Database,
            null,
            new FailingMutation(
                async (run, cancellationToken) =>
                {
                    await run.ChangeAsync(
                        await run.Query<ReportingRound>().SingleAsync(round => round.Key == "a", cancellationToken),
                        round => round.ClosedAt = run.Now,
                        cancellationToken
                    );
                    throw new InvalidOperationException("A test.");
                }
            )
        );

        var (json, _, _) = await bench.SendAsync(
            "mutation { "
                + MutationBench.OpenAs("a", "a")
                + " fail(input: {}) { __typename } "
                + MutationBench.OpenAs("b", "b")
                + " }"
        );

        var answer = JsonDocument.Parse(json).RootElement;
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").ValueKind);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.Equal("INTERNAL_ERROR", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("""["fail"]""", error.GetProperty("path").GetRawText());
        Assert.StartsWith(
            "'fail' was not done, nor was any behind it:",
            error.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "But 'a' was done before, and stays so. Send the rest again.",
            error.GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"data":{"rounds":{"nodes":[{"key":"a","closedAt":null}]},"revision":{"number":2}}}""",
            (await bench.SendAsync("{ rounds { nodes { key closedAt } } revision { number } }")).Json
        );
    }

    [SkippableFact]
    public async Task Where_the_first_fails_the_request_is_refused_as_nothing_was_done()
    {
        var bench = new MutationBench(
            Database,
            null,
            new FailingMutation((_, _) => throw new InvalidOperationException("A test."))
        );

        var (json, _, _) = await bench.SendAsync(
            "mutation { fail(input: {}) { __typename } " + MutationBench.OpenAs("b", "b") + " }"
        );

        Assert.StartsWith("""{"errors":[{"message":"An unexpected fault""", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", json, StringComparison.Ordinal);
        Assert.Equal("", await bench.RoundsAsync());
    }

    [SkippableFact]
    public async Task What_fails_unexpectedly_leaves_no_event_and_what_writes_nothing_to_tell_of_is_not_done()
    {
        var isBroken = true;
        var bench = new MutationBench(
            Database,
            null,
            new FailingMutation(
                async (run, cancellationToken) =>
                {
                    if (isBroken)
                    {
                        await run.ChangeAsync(
                            await run.Query<ReportingRound>().SingleAsync(round => round.Key == "a", cancellationToken),
                            round => round.ClosedAt = run.Now,
                            cancellationToken
                        );
                        throw new InvalidOperationException("A test.");
                    }

                    return "a";
                }
            )
        );
        await bench.SendAsync(MutationBench.Open, new { key = "a" });

        foreach (var time in new[] { true, false })
        {
            isBroken = time;
            Assert.Contains(
                "INTERNAL_ERROR",
                (await bench.SendAsync("mutation { fail(input: {}) { __typename } }")).Json,
                StringComparison.Ordinal
            );
        }

        Assert.Equal(
            """{"data":{"auditEvents":{"nodes":[{"number":1,"kind":"ROUND_OPENED"}]}}}""",
            (await bench.SendAsync("{ auditEvents { nodes { number kind } } }")).Json
        );
        Assert.Equal(0, (await Database.Audit.VerifyAsync(expected: null, _ => { })).Breaks);
    }

    [SkippableFact]
    public async Task Who_goes_away_before_it_is_done_has_done_nothing()
    {
        using var gone = new CancellationTokenSource();
        var bench = new MutationBench(
            Database,
            null,
            new FailingMutation(
                async (run, cancellationToken) =>
                {
                    await run.ChangeAsync(
                        await run.Query<ReportingRound>().SingleAsync(round => round.Key == "a", cancellationToken),
                        round => round.ClosedAt = run.Now,
                        cancellationToken
                    );
                    await gone.CancelAsync();
                    cancellationToken.ThrowIfCancellationRequested();
                    return "a";
                }
            )
        );
        await bench.SendAsync(MutationBench.Open, new { key = "a" });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            bench.SendAsync("mutation { fail(input: {}) { __typename } }", cancellationToken: gone.Token)
        );

        Assert.Equal(
            """{"data":{"round":{"closedAt":null}}}""",
            (await bench.SendAsync("""{ round(key: "a") { closedAt } }""")).Json
        );
    }

    [SkippableFact]
    public async Task A_document_is_planned_once_whatever_is_sent()
    {
        var bench = new MutationBench(Database);

        foreach (var key in new[] { "a", "b", "c" })
        {
            Assert.Equal(
                """{"data":{"openRound":{"reportingRound":{"key":"X","version":1},"errors":null}}}""".Replace(
                    "X",
                    key,
                    StringComparison.Ordinal
                ),
                (await bench.SendAsync(MutationBench.Open, new { key })).Json
            );
        }
    }

    [SkippableFact]
    public async Task Fragments_fit_errors_by_type_by_union_and_by_interface() =>
        Assert.Equal(
            """{"data":{"closeRound":{"__typename":"CloseRoundPayload","errors":[{"type":"MissingError","code":"NOT_FOUND","path":["input","key"],"of":"MissingError"}]}}}""",
            (
                await new MutationBench(Database).SendAsync(
                    """
                    mutation($yes: Boolean = true) {
                      closeRound(input: { key: "none", expectedVersion: 1 }) { __typename errors { ...U ... on NotAllowedError { roles } ... on Error { code message @skip(if: $yes) } ... on MissingError { path } ... @include(if: $yes) { of: __typename } } }
                    }
                    fragment U on CloseRoundError { type: __typename }
                    """
                )
            ).Json
        );

    [SkippableFact]
    public async Task What_is_refused_before_it_runs_changes_nothing()
    {
        var bench = new MutationBench(Database, new GraphSettings { Limits = new RequestLimits { FieldCost = 120 } });
        var two = Document("a", "b");
        var three = Document("a", "b", "c");

        Assert.Contains("COST_LIMIT", (await bench.SendAsync(three)).Json, StringComparison.Ordinal);
        Assert.Contains(
            "\"fieldCost\":104",
            (await bench.SendAsync(two, also: request => request with { Cost = CostMode.Validate })).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "OPERATION_NOT_ALLOWED",
            (await bench.SendAsync(two, also: request => request with { QueriesOnly = true })).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "RATE_LIMITED",
            (await bench.SendAsync(two, also: request => request with { Budget = new PoorBudget() })).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "VARIABLE_INVALID",
            (await bench.SendAsync(MutationBench.Open, new { key = 7 })).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "VALIDATION_FAILED",
            (await bench.SendAsync("mutation { openRound(input: { round: { key: \"a\" } }) { __typename } }")).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "VALIDATION_FAILED",
            (await bench.SendAsync("mutation { rounds { totalCount } }")).Json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "SUBSCRIPTION_TRANSPORT",
            (await bench.SendAsync("subscription { rounds { totalCount } }")).Json,
            StringComparison.Ordinal
        );
        Assert.Equal("", await bench.RoundsAsync());
    }

    [SkippableFact]
    public async Task What_was_done_is_told_with_lists_and_fields_of_modules_and_says_its_revision_and_its_cost()
    {
        var (json, _, revision) = await new MutationBench(Database).SendAsync(
            MutationBench.Open.Replace(
                "key version",
                "state countries(first: 1) { totalCount nodes { name reports(first: 1) { nodes { key } } } } history { nodes { kind } }",
                StringComparison.Ordinal
            ),
            new { key = "a" },
            also: request => request with { NamesRevision = true, Cost = CostMode.Report }
        );

        Assert.StartsWith(
            """{"data":{"openRound":{"reportingRound":{"state":"OPEN","countries":{"totalCount":1,"nodes":[{"name":"Sweden","reports":{"nodes":[{"key":"se-""",
            json,
            StringComparison.Ordinal
        );
        Assert.Contains(
            """}]}}]},"history":{"nodes":[{"kind":"INSERTED"}]}},"errors":null}},"extensions":{"revision":2,"operationCost":{""",
            json,
            StringComparison.Ordinal
        );
        Assert.Equal(2, revision);
    }

    [SkippableFact]
    public async Task Answers_that_are_kept_are_not_given_once_something_was_done()
    {
        var bench = new MutationBench(
            Database,
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: 1024 * 1024) }
        );
        await bench.SendAsync(MutationBench.Open, new { key = "a" });
        Assert.Equal("a", await bench.RoundsAsync());

        // The same text again is done again, and is no kept answer.
        Assert.Contains(
            "InvalidInputError",
            (await bench.SendAsync(MutationBench.Open, new { key = "a" })).Json,
            StringComparison.Ordinal
        );
        await bench.SendAsync(MutationBench.Open, new { key = "b" });

        Assert.Equal("a b", await bench.RoundsAsync());
    }

    [SkippableFact]
    public async Task Many_at_once_are_done_one_after_the_other_and_none_is_lost()
    {
        var bench = new MutationBench(Database);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(number => Task.Run(() => bench.SendAsync(MutationBench.Open, new { key = $"r-{number % 6}" })))
        );

        Assert.Equal(6, answers.Count(answer => answer.Json.Contains("\"version\":1", StringComparison.Ordinal)));
        Assert.Equal(6, answers.Count(answer => answer.Json.Contains("InvalidInputError", StringComparison.Ordinal)));
        Assert.Equal("r-0 r-1 r-2 r-3 r-4 r-5", await bench.RoundsAsync());
        Assert.Equal("""{"data":{"revision":{"number":7}}}""", (await bench.SendAsync("{ revision { number } }")).Json);
    }

    [SkippableFact]
    public async Task Who_waits_for_another_is_let_go_when_the_time_is_up()
    {
        var (isInside, mayGo) = (new TaskCompletionSource(), new TaskCompletionSource());
        var bench = new MutationBench(
            Database,
            new GraphSettings { MaximumTime = TimeSpan.FromMinutes(1) },
            new FailingMutation(
                async (_, _) =>
                {
                    isInside.SetResult();
                    await mayGo.Task;
                    throw new InvalidOperationException("A test.");
                }
            )
        );
        var hasty = new MutationBench(Database, new GraphSettings { MaximumTime = TimeSpan.FromMilliseconds(200) });
        var holder = bench.SendAsync("mutation { fail(input: {}) { __typename } }");
        await isInside.Task;

        // The holder is let go only behind these, so they do not wait for it.
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(number => hasty.SendAsync(MutationBench.Open, new { key = $"r-{number}" }))
        );

        Assert.All(answers, answer => Assert.Contains("TIME_LIMIT", answer.Json, StringComparison.Ordinal));
        mayGo.SetResult();
        await holder;
        Assert.Equal("", await bench.RoundsAsync());
    }

    [SkippableFact]
    public async Task A_graph_without_mutations_says_so()
    {
        var harness = new GraphExecutor(
            Database,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<GraphExecutor>.Instance
        );

        var response = await harness.ExecuteAsync(
            new GraphRequest("mutation { openRound { __typename } }"),
            CancellationToken.None
        );

        Assert.True(response.IsRequestError);
        Assert.DoesNotContain("type Mutation", harness.Sdl, StringComparison.Ordinal);
    }

    private static string Document(params string[] keys) =>
        $"mutation {{ {string.Join(' ', keys.Select(key => MutationBench.OpenAs(key, key)))} }}";

    private sealed class PoorBudget : CallerBudget
    {
        public override RateLimit State =>
            new()
            {
                Limit = 1,
                Remaining = 0,
                ResetAt = DateTime.UnixEpoch,
            };

        public override void Spend(double cost) { }

        public override GraphError? Charge(double cost) =>
            cost > 50 ? new GraphError(ErrorCodes.RateLimited, "Too much.") : null;
    }
}
