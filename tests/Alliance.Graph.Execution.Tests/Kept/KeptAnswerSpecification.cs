using System.Text.Json;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Kept;

[Collection(Alone.Name)]
public sealed class KeptAnswerOnSqlite() : KeptAnswerSpecification(DatabaseProviderKind.Sqlite);

[Collection(Alone.Name)]
public sealed class KeptAnswerOnPostgreSql() : KeptAnswerSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Finished answers are given again while the data is as it was, and never longer.</summary>
public abstract class KeptAnswerSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Large = """
        { first: commitments(first: 100) { nodes { ...All } } last: commitments(last: 100) { nodes { ...All } } }
        fragment All on Commitment { key title summary notes country { name officialName } report { title summary } }
        """;

    private const string Sweden = "{ country(code: \"SE\") { name notes } }";

    private static readonly GraphSettings Keeping = new() { Cache = new CacheLimits(AnswerBytes: 1024 * 1024) };

    public static TheoryData<string> Questions =>
        [
            Sweden,
            "{ countries(first: 3) { totalCount nodes { code reports(first: 2) { totalCount nodes { title } } } pageInfo { endCursor } } }",
            "{ search(text: \"police\", first: 3) { totalCount nodes { title } } }",
            "{ commitments { groupBy(keys: [TARGET]) { count } aggregate { count } } }",
            "{ nodes(ids: [\"Q291bnRyeTpTRQ\", \"UmVwb3J0Om5vbmU\"]) { id } }",
            "{ revision { number counts { type inserted } } }",
            "{ dictionary { name rows } }",
        ];

    protected override bool OnlyReads => false;

    [SkippableTheory]
    [MemberData(nameof(Questions))]
    public async Task The_second_answer_is_the_first_one_without_a_statement(string query)
    {
        var keeping = new GraphHarness(Database, Keeping);
        var first = await keeping.AskAsync(query);

        var second = await KeptAsync(() => keeping.AskAsync(query));

        Assert.NotEmpty(first.Statements);
        Assert.Empty(second.Statements);
        Assert.Equal(first.Json, second.Json);
        Assert.Equal((await Harness.AskAsync(query)).Json, second.Json);
    }

    [SkippableFact]
    public async Task Variables_count_as_they_are_sent()
    {
        var keeping = new GraphHarness(Database, Keeping);
        const string Query = "query Q($n: Int) { countries(first: $n) { nodes { code } } }";
        foreach (
            var (variables, count) in new[] { ("{\"n\":1}", 1), ("{\"n\":2}", 2), ("{\"n\":null}", 25), ("{}", 25) }
        )
        {
            var first = await AskAsync(keeping, Query, variables);
            Assert.False(first.WasKept);
            Assert.Equal(count, first.Data.GetProperty("countries").GetProperty("nodes").GetArrayLength());
            await KeptAsync(() => AskAsync(keeping, Query, variables));
        }
    }

    [SkippableTheory]
    [InlineData("{ country(code: \"QM\") { name } }")]
    [InlineData("{ country(code: \"SE\") { nothing } }")]
    [InlineData("{ modules { id } countries(first: 1) { totalCount } }")]
    [InlineData("{ rateLimit { remaining } country(code: \"SE\") { name } }")]
    [InlineData("{ __typename }")]
    public async Task What_has_errors_or_depends_on_more_than_the_data_is_not_kept(string query)
    {
        var keeping = new GraphHarness(Database, Keeping);
        await keeping.AskAsync(query);

        Assert.False((await keeping.AskAsync(query)).WasKept);
    }

    [SkippableFact]
    public async Task What_tells_how_it_came_about_is_not_kept()
    {
        var keeping = new GraphHarness(Database, Keeping);
        await keeping.AskAsync(Sweden);

        foreach (
            var request in new[]
            {
                new GraphRequest(Sweden) { Explain = true },
                new GraphRequest(Sweden) { Cost = CostMode.Report },
            }
        )
        {
            Assert.False((await keeping.AskAsync(request)).WasKept);
            Assert.False((await keeping.AskAsync(request)).WasKept);
        }
    }

    [SkippableFact]
    public async Task Who_may_not_see_the_schema_does_not_get_the_answer_of_who_may()
    {
        var keeping = new GraphHarness(Database, Keeping);
        await keeping.AskAsync(Sweden);

        Assert.False((await keeping.AskAsync(new GraphRequest(Sweden) { MayIntrospect = false })).WasKept);
        await KeptAsync(() => keeping.AskAsync(new GraphRequest(Sweden) { MayIntrospect = false }));
    }

    [SkippableFact]
    public async Task An_answer_that_is_too_large_for_its_share_is_not_kept_and_others_stay()
    {
        var keeping = new GraphHarness(Database, Keeping);
        await keeping.AskAsync(Sweden);
        Assert.True((await keeping.AskAsync(Large)).Json.Length > 64 * 1024);

        Assert.False((await keeping.AskAsync(Large)).WasKept);
        await KeptAsync(() => keeping.AskAsync(Sweden));
    }

    [SkippableFact]
    public async Task A_large_answer_is_kept_where_there_is_room()
    {
        var keeping = new GraphHarness(
            Database,
            Keeping with
            {
                Cache = new CacheLimits(AnswerBytes: 64 * 1024 * 1024),
            }
        );
        var first = await keeping.AskAsync(Large);

        var second = await KeptAsync(() => keeping.AskAsync(Large));

        Assert.Equal(first.Json, second.Json);
    }

    [SkippableFact]
    public async Task Nothing_is_kept_where_nothing_shall_be()
    {
        await Harness.AskAsync(Sweden);

        Assert.False((await Harness.AskAsync(Sweden)).WasKept);
    }

    [SkippableFact]
    public async Task No_answer_outlives_a_change_by_whatever_door()
    {
        var keeping = new GraphHarness(Database, Keeping);
        await using var another = new AllianceDatabase(Graph, Test.Options);
        foreach (
            var (note, change) in new (string, Func<string, Task>)[]
            {
                ("An import.", note => SwedenNotes.ImportAsync(Database, note)),
                ("Another instance.", note => SwedenNotes.ImportAsync(another, note)),
                ("By SQL.", note => SwedenNotes.WriteAsync(Database, note)),
                ("By SQL again.", note => SwedenNotes.WriteAsync(Database, note)),
            }
        )
        {
            await keeping.AskAsync(Sweden);
            await KeptAsync(() => keeping.AskAsync(Sweden));

            await change(note);

            var answer = await keeping.AskAsync(Sweden);
            Assert.False(answer.WasKept);
            Assert.Equal(note, answer.Data.GetProperty("country").GetProperty("notes").GetString());
        }
    }

    [SkippableFact]
    public async Task An_answer_names_the_revision_that_it_is_of()
    {
        var keeping = new GraphHarness(Database, Keeping);
        foreach (var harness in new[] { Harness, keeping, keeping })
        {
            Assert.Equal(1, (await harness.AskAsync(Sweden)).Revision);
        }

        await SwedenNotes.ImportAsync(Database, "A note.");

        foreach (var harness in new[] { Harness, keeping, keeping })
        {
            var answer = await harness.AskAsync(new GraphRequest(Sweden) { NamesRevision = true });
            Assert.Equal(2, answer.Revision);
            Assert.EndsWith("\"extensions\":{\"revision\":2}}", answer.Json, StringComparison.Ordinal);
        }

        Assert.Null((await Harness.AskAsync("{ __typename }")).Revision);
    }

    [SkippableFact]
    public async Task An_answer_that_must_be_newer_than_the_data_is_refused()
    {
        foreach (var harness in new[] { Harness, new GraphHarness(Database, Keeping) })
        {
            Assert.Equal(1, (await harness.AskAsync(new GraphRequest(Sweden) { MinimumRevision = 1 })).Revision);
            for (var time = 0; time < 2; time++)
            {
                var refused = await harness.AskAsync(new GraphRequest(Sweden) { MinimumRevision = 2 });
                Assert.Equal("REVISION_MISSING", Assert.Single(refused.Errors).Code);
                Assert.True(refused.IsRefused);
            }
        }
    }

    [SkippableFact]
    public async Task Callers_who_ask_the_same_at_once_wait_for_one_run()
    {
        var keeping = new GraphHarness(Database, Keeping);
        for (var size = 50; ; size--)
        {
            var query =
                $"{{ countries(first: {size}) {{ nodes {{ name reports(first: 5) {{ nodes {{ title }} }} }} }} }}";

            var answers = await Task.WhenAll(
                Enumerable.Range(0, 16).Select(_ => Task.Run(() => keeping.AskAsync(query)))
            );

            Assert.Single(answers.Select(answer => answer.Json).Distinct());
            var runs = answers.Count(answer => !answer.WasKept);
            if (runs == 1 || size == 45)
            {
                Assert.Equal(1, runs);
                return;
            }
        }
    }

    /// <summary>Asks until the answer is one that was kept: PostgreSQL itself writes now and then.</summary>
    private static async Task<GraphAnswer> KeptAsync(Func<Task<GraphAnswer>> ask)
    {
        for (var time = 1; ; time++)
        {
            var answer = await ask();
            if (answer.WasKept || time == 20)
            {
                Assert.True(answer.WasKept);
                return answer;
            }
        }
    }

    private static Task<GraphAnswer> AskAsync(GraphHarness harness, string query, string variables) =>
        harness.AskAsync(query, JsonDocument.Parse(variables).RootElement);
}
