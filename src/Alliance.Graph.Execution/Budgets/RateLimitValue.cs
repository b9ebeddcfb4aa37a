using System.Linq.Expressions;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Budgets;

/// <summary>The graph's own type <c>RateLimit</c>, declared like any value object.</summary>
internal static class RateLimitValue
{
    public static ValueDefinition Definition { get; } = new(
        "RateLimit",
        "What the caller may ask for in a while. A request is charged 1, and what it costs: the larger of 'fieldCost' and 'typeCost'.",
        ModuleValue.Host,
        typeof(RateLimit),
        [
            Field(limit => limit.Limit, "limit", "Cost that can be asked for at once by a caller who has asked for nothing in a while."),
            Field(limit => limit.Remaining, "remaining", "Cost that can be asked for behind this request."),
            Field(limit => limit.ResetAt, "resetAt", "When all of it is there again if nothing more is asked for."),
        ]);

    private static ValueFieldDefinition Field<TValue>(Expression<Func<RateLimit, TValue>> selector, string name, string description)
        => new(name, description, ModuleValue.Host, selector, IsNullable: false, IsComputed: false);
}
