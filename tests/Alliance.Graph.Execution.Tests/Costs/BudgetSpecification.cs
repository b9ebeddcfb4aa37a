using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Costs;

public sealed class BudgetOnSqlite() : BudgetSpecification(DatabaseProviderKind.Sqlite);

public sealed class BudgetOnPostgreSql() : BudgetSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Callers are charged for what they ask, before anything of it is done.</summary>
public abstract class BudgetSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    [SkippableTheory]
    [InlineData("{ countries(first: 10) { nodes { name } } }", 13)]
    [InlineData("{ countries(", 1)]
    [InlineData("{ contries { totalCount } }", 1)]
    [InlineData("{ countries(first: 1000) { totalCount } }", 1)]
    public async Task A_request_is_charged_for_reading_it_and_for_what_it_costs(string query, double charged)
    {
        var budget = new Budget(1000);

        await Harness.AskAsync(new GraphRequest(query) { Budget = budget });

        Assert.Equal(1000 - charged, budget.Left);
    }

    [SkippableFact]
    public async Task Who_has_too_little_left_is_refused_before_a_statement_runs()
    {
        var answer = await Harness.AskAsync(new GraphRequest("{ countries(first: 10) { nodes { name } } }") { Budget = new Budget(12) });

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.RateLimited, Assert.Single(answer.Errors).Code);
        Assert.Empty(answer.Statements);
    }

    [SkippableFact]
    public async Task Who_only_asks_for_the_bill_is_charged_for_reading_only()
    {
        var budget = new Budget(100);

        await Harness.AskAsync(new GraphRequest("{ countries(first: 10) { nodes { name } } }") { Budget = budget, Cost = CostMode.Validate });

        Assert.Equal(99, budget.Left);
    }

    [SkippableFact]
    public async Task What_is_left_can_be_asked_for()
    {
        var limited = await Harness.AskAsync(new GraphRequest("{ rateLimit { limit remaining resetAt __typename } }") { Budget = new Budget(100) });
        var unlimited = await Harness.AskAsync("{ rateLimit { limit } }");

        Assert.Equal("""{"data":{"rateLimit":{"limit":100,"remaining":97,"resetAt":"2014-12-12T00:00:00Z","__typename":"RateLimit"}}}""", limited.Json);
        Assert.Equal("""{"data":{"rateLimit":null}}""", unlimited.Json);
    }

    private sealed class Budget(int limit) : CallerBudget
    {
        public double Left { get; private set; } = limit;

        public override RateLimit State
            => new() { Limit = limit, Remaining = (int)Left, ResetAt = new DateTime(2014, 12, 12, 0, 0, 0, DateTimeKind.Utc) };

        public override GraphError? Charge(double cost)
        {
            if (cost > Left)
            {
                return new GraphError(ErrorCodes.RateLimited, "Too much.");
            }

            Left -= cost;
            return null;
        }
    }
}
