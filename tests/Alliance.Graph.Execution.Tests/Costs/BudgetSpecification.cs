using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Costs;

public sealed class BudgetOnSqlite() : BudgetSpecification(DatabaseProviderKind.Sqlite);

public sealed class BudgetOnPostgreSql() : BudgetSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Callers are charged for what they ask, before anything of it is done.</summary>
public abstract class BudgetSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    /// <summary>Of its own, so that nothing is planned already.</summary>
    protected override GraphSettings Settings { get; } = new();

    [SkippableTheory]
    [InlineData("{ countries(first: 10) { nodes { name } } }", 13)]
    [InlineData("{ countries(first: 10) { nodes { name } } } #again", 13)]
    public async Task A_request_of_a_known_kind_is_charged_for_its_answer(string query, double charged)
    {
        var budget = new Budget(1000);
        await Harness.AskAsync(query);

        await Harness.AskAsync(new GraphRequest(query) { Budget = budget });

        Assert.Equal(1000 - charged, budget.Left);
    }

    [SkippableTheory]
    // 1 for the request and 1 for reading the document, whatever it is.
    [InlineData("{ countries(", 2)]
    [InlineData("{ contries { totalCount } }", 2)]
    // 10 for a plan, although it is not run.
    [InlineData("{ countries(first: 1000) { totalCount } }", 12)]
    [InlineData("{ countries(where: { code: null }) { totalCount } }", 12)]
    // A known kind for which the answer's statements were not translated yet: none is run.
    [InlineData(
        "{ countries(first: 100) { nodes { reports(first: 100) { nodes { commitments(first: 100) { nodes { key } } } } } } }",
        12
    )]
    public async Task A_request_that_is_refused_is_charged_for_what_was_done_until_then(string query, double charged)
    {
        var budget = new Budget(1000);

        var answer = await Harness.AskAsync(new GraphRequest(query) { Budget = budget });

        Assert.True(answer.IsRefused);
        Assert.Equal(1000 - charged, budget.Left);
    }

    [SkippableFact]
    public async Task A_question_of_a_new_form_is_charged_for_its_planning_once()
    {
        // No other test asks for this.
        const string Query =
            "{ countries(first: 10, where: { or: [{ name: { eq: \"a new form\" } }, { code: { neq: \"SE\" } }, { name: { nendsWith: \"x\" } }] }) { nodes { name } } }";
        var (first, second) = (new Budget(1000), new Budget(1000));

        var planned = await Harness.AskAsync(new GraphRequest(Query) { Budget = first, Cost = CostMode.Report });
        var known = await Harness.AskAsync(new GraphRequest(Query) { Budget = second, Cost = CostMode.Report });

        Assert.Equal(1000 - 13 - 111, first.Left);
        Assert.Equal(1000 - 13, second.Left);
        Assert.Equal(111, Extension(planned, "planningCost").GetDouble());
        Assert.Equal(0, Extension(known, "planningCost").GetDouble());
        Assert.Equal(Extension(planned, "operationCost").ToString(), Extension(known, "operationCost").ToString());
    }

    [SkippableFact]
    public async Task A_page_of_a_new_form_is_charged_although_its_plan_is_known()
    {
        const string Query =
            "query Q($after: String) { events(first: 2, after: $after, order: [{ endsOn: DESC }, { title: DESC }, { startsOn: DESC }]) { nodes { key } pageInfo { endCursor } } }";
        var cursor = (await Harness.AskAsync(Query))
            .Data.GetProperty("events")
            .GetProperty("pageInfo")
            .GetProperty("endCursor")
            .GetString();

        var answer = await Harness.AskAsync(
            new GraphRequest(Query, Variables: JsonSerializer.SerializeToElement(new { after = cursor }))
            {
                Cost = CostMode.Report,
            }
        );

        Assert.InRange(Extension(answer, "planningCost").GetDouble(), 100, 300);
    }

    [SkippableTheory]
    [InlineData("{ countries(first: 1000) { nodes { code } } }", "PAGE_INVALID")]
    [InlineData("{ countries(first: 1, after: \"nonsense\") { nodes { code } } }", "CURSOR_INVALID")]
    public async Task What_is_refused_says_what_planning_it_was_charged_too(string query, string code)
    {
        var answer = await Harness.AskAsync(new GraphRequest(query) { Cost = CostMode.Report });

        Assert.True(answer.IsRefused);
        Assert.Equal(code, Assert.Single(answer.Errors).Code);
        Assert.InRange(Extension(answer, "planningCost").GetDouble(), 1, 11);
    }

    [SkippableFact]
    public async Task Planning_takes_all_that_is_left_where_it_must_be_done()
    {
        var budget = new Budget(40);

        var answer = await Harness.AskAsync(
            new GraphRequest(
                "{ countries(first: 10, where: { or: [{ name: { eq: \"another new form\" } }, { name: { nstartsWith: \"x\" } }, { code: { neq: \"SE\" } }] }) { nodes { name } } }"
            )
            {
                Budget = budget,
            }
        );

        Assert.Empty(answer.Errors);
        Assert.Equal(0, budget.Left);
    }

    [SkippableFact]
    public async Task Who_has_too_little_left_for_a_plan_is_refused_before_it_is_made()
    {
        var budget = new Budget(9);

        var answer = await Harness.AskAsync(
            new GraphRequest("{ countries(first: 1) { nodes { code } } }") { Budget = budget }
        );

        Assert.Equal(ErrorCodes.RateLimited, Assert.Single(answer.Errors).Code);
        Assert.Equal(7, budget.Left);
    }

    [SkippableFact]
    public async Task Who_has_too_little_left_is_refused_before_a_statement_runs()
    {
        const string Query = "{ countries(first: 10) { nodes { name } } }";
        await Harness.AskAsync(Query);

        var answer = await Harness.AskAsync(new GraphRequest(Query) { Budget = new Budget(12) });

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.RateLimited, Assert.Single(answer.Errors).Code);
        Assert.Empty(answer.Statements);
    }

    [SkippableFact]
    public async Task Who_only_asks_for_the_bill_is_charged_for_reading_and_planning_only()
    {
        var budget = new Budget(100);

        var answer = await Harness.AskAsync(
            new GraphRequest("{ countries(first: 10) { nodes { name } } }")
            {
                Budget = budget,
                Cost = CostMode.Validate,
            }
        );

        Assert.Equal(88, budget.Left);
        Assert.Equal(11, Extension(answer, "planningCost").GetDouble());
    }

    [SkippableFact]
    public async Task What_is_left_can_be_asked_for()
    {
        var limited = await Harness.AskAsync(
            new GraphRequest("{ rateLimit { limit remaining resetAt __typename } }") { Budget = new Budget(100) }
        );
        var unlimited = await Harness.AskAsync("{ rateLimit { limit } }");

        Assert.Equal(
            """{"data":{"rateLimit":{"limit":100,"remaining":86,"resetAt":"2014-12-12T00:00:00Z","__typename":"RateLimit"}}}""",
            limited.Json
        );
        Assert.Equal("""{"data":{"rateLimit":null}}""", unlimited.Json);
    }

    private static JsonElement Extension(GraphAnswer answer, string name)
    {
        using var json = JsonDocument.Parse(answer.Json);
        return json.RootElement.GetProperty("extensions").GetProperty(name).Clone();
    }

    private sealed class Budget(int limit) : CallerBudget
    {
        public double Left { get; private set; } = limit;

        public override RateLimit State =>
            new()
            {
                Limit = limit,
                Remaining = (int)Left,
                ResetAt = new DateTime(2014, 12, 12, 0, 0, 0, DateTimeKind.Utc),
            };

        public override GraphError? Charge(double cost)
        {
            if (cost > Left)
            {
                return new GraphError(ErrorCodes.RateLimited, "Too much.");
            }

            Left -= cost;
            return null;
        }

        public override void Spend(double cost) => Left -= Math.Min(cost, Left);
    }
}
