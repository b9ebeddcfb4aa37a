using Alliance.Graph.Core;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Mutating;

public sealed class RepeatedRequestOnSqlite() : RepeatedRequestSpecification(DatabaseProviderKind.Sqlite);

public sealed class RepeatedRequestOnPostgreSql() : RepeatedRequestSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Who does not hear an answer sends the request again, and does nothing twice.</summary>
public abstract class RepeatedRequestSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _core = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => _core;

    [SkippableFact]
    public async Task The_same_request_is_answered_as_it_was_at_first_whatever_happened_since()
    {
        var bench = new MutationBench(Database);
        var first = await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1");
        await bench.SendAsync("mutation { closeRound(input: { key: \"a\", expectedVersion: 1 }) { __typename } }");

        var again = await new MutationBench(Database).SendAsync(MutationBench.Open, new { key = "a" }, key: "1");

        Assert.Equal(
            ("""{"data":{"openRound":{"reportingRound":{"key":"a","version":1},"errors":null}}}""", false),
            (first.Json, first.IsAgain)
        );
        Assert.Equal((first.Json, true, 3), (again.Json, again.IsAgain, again.Revision));
        Assert.Equal("""{"data":{"revision":{"number":3}}}""", (await bench.SendAsync("{ revision { number } }")).Json);
    }

    [SkippableFact]
    public async Task An_answer_that_is_kept_says_all_that_was_asked_for_beside_its_data()
    {
        var (json, _, _) = await new MutationBench(Database).SendAsync(
            MutationBench.Open,
            new { key = "a" },
            key: "1",
            also: request => request with { NamesRevision = true, Cost = Requests.CostMode.Report }
        );

        Assert.Contains("\"extensions\":{\"revision\":2,\"operationCost\":{", json, StringComparison.Ordinal);
        Assert.Contains("\"planningCost\":", json, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_was_refused_stays_refused_under_its_key()
    {
        var bench = new MutationBench(Database);
        await bench.SendAsync(MutationBench.Open, new { key = "a" });
        var first = await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1");
        var rapporteur = new Caller("se", [CallerRole.Rapporteur], [CountryCode.Parse("SE")], []);
        var notAllowed = await bench.SendAsync(MutationBench.Open, new { key = "b" }, key: "1", caller: rapporteur);

        Assert.Contains("InvalidInputError", first.Json, StringComparison.Ordinal);
        Assert.Contains("NotAllowedError", notAllowed.Json, StringComparison.Ordinal);
        Assert.Equal((first.Json, true), await AgainAsync(bench, "a", "1", null));
        Assert.Equal((notAllowed.Json, true), await AgainAsync(bench, "b", "1", rapporteur));
    }

    [SkippableFact]
    public async Task Another_request_with_the_key_is_refused_and_another_caller_has_keys_of_their_own()
    {
        var bench = new MutationBench(Database);
        await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1");

        foreach (
            var (document, variables) in new[]
            {
                (MutationBench.Open, new { key = "b" }),
                (MutationBench.Open + " ", new { key = "a" }),
            }
        )
        {
            Assert.Contains(
                "IDEMPOTENCY_MISMATCH",
                (await bench.SendAsync(document, variables, key: "1")).Json,
                StringComparison.Ordinal
            );
        }

        Assert.Equal("a", await bench.RoundsAsync());
        var other = new Caller("other", [CallerRole.Secretariat], [], []);
        Assert.Contains(
            "\"version\":1",
            (await bench.SendAsync(MutationBench.Open, new { key = "c" }, key: "1", caller: other)).Json,
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Sent_at_once_it_is_done_once_and_all_hear_the_same()
    {
        var bench = new MutationBench(Database);

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1")))
        );

        Assert.Single(answers.Select(answer => answer.Json).Distinct());
        Assert.Contains("\"version\":1", answers[0].Json, StringComparison.Ordinal);
        Assert.Equal("""{"data":{"revision":{"number":2}}}""", (await bench.SendAsync("{ revision { number } }")).Json);
    }

    [SkippableFact]
    public async Task Who_sends_it_again_after_a_fault_in_the_middle_does_only_what_was_not_done()
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
                        throw new InvalidOperationException("A test.");
                    }

                    await run.ChangeAsync(
                        await run.Query<ReportingRound>().SingleAsync(round => round.Key == "a", cancellationToken),
                        round => round.ClosedBecause = "done",
                        cancellationToken
                    );
                    return "a";
                }
            )
        );
        var document =
            $$"""mutation { {{MutationBench.OpenAs("a", "a")}} again: {{MutationBench.OpenAs("x", "a")[3..]}} fail(input: {}) { reportingRound { key version } } {{MutationBench.OpenAs("b", "b")}} }""";

        Assert.Contains(
            "'fail' was not done",
            (await bench.SendAsync(document, key: "1")).Json,
            StringComparison.Ordinal
        );
        isBroken = false;
        var mended = await bench.SendAsync(document, key: "1");
        var again = await bench.SendAsync(document, key: "1");

        // What is told of the first is what it is by now.
        Assert.Equal(
            """{"data":{"a":{"reportingRound":{"key":"a","version":1},"errors":null},"again":{"reportingRound":null,"errors":[{"__typename":"InvalidInputError"}]},"fail":{"reportingRound":{"key":"a","version":2}},"b":{"reportingRound":{"key":"b","version":1},"errors":null}}}""",
            mended.Json
        );
        Assert.False(mended.IsAgain);
        Assert.Equal((mended.Json, true), (again.Json, again.IsAgain));
        Assert.Equal("""{"data":{"revision":{"number":4}}}""", (await bench.SendAsync("{ revision { number } }")).Json);
    }

    [SkippableFact]
    public async Task A_key_is_forgotten_after_a_day_with_all_that_was_kept()
    {
        var clock = new MovableTime();
        await using var database = new AllianceDatabase(Graph, Test.Options, clock);
        var bench = new MutationBench(database);
        await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1");

        clock.Now += TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1);
        Assert.True((await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1")).IsAgain);

        clock.Now += TimeSpan.FromMinutes(1);
        var anew = await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1");
        Assert.False(anew.IsAgain);
        Assert.Contains("InvalidInputError", anew.Json, StringComparison.Ordinal);
        await using var context = await database.Contexts.CreateDbContextAsync();
        Assert.Equal(clock.Now.UtcDateTime, (await context.Set<AnsweredRequest>().SingleAsync()).At);
    }

    [SkippableFact]
    public async Task Of_queries_and_of_callers_without_a_name_nothing_is_kept()
    {
        var bench = new MutationBench(Database);

        await bench.SendAsync("{ rounds { totalCount } }", key: "1");
        await bench.SendAsync(MutationBench.Open, new { key = "a" }, key: "1", caller: Caller.Anonymous);
        await bench.SendAsync("mutation { openRound(input: {}) { __typename } }", key: "1");

        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.Empty(await context.Set<AnsweredRequest>().ToListAsync());
    }

    private static async Task<(string Json, bool IsAgain)> AgainAsync(
        MutationBench bench,
        string round,
        string key,
        Caller? caller
    ) =>
        await bench.SendAsync(MutationBench.Open, new { key = round }, key: key, caller: caller) is var answer
            ? (answer.Json, answer.IsAgain)
            : default;

    private sealed class MovableTime : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2014, 12, 5, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
