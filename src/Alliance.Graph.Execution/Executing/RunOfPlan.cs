using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Execution.Writing;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Executing;

/// <summary>What one request brings to a plan.</summary>
/// <param name="Arguments">Values of its arguments.</param>
/// <param name="Pages">The pages that it asks for.</param>
/// <param name="Definition">The graph, which says what ids name.</param>
/// <param name="Faults">Says what failed.</param>
internal sealed record RunOfPlan(RequestArguments Arguments, PagesOfRun Pages, GraphDefinition Definition, FaultTranslator Faults)
{
    private ReadSession? _session;

    /// <summary>Reads its rows.</summary>
    public ReadSession Session
    {
        get => _session ?? throw new InvalidOperationException("Nothing is read before the run has a session.");
        init => _session = value;
    }

    /// <summary>What the caller may still ask for; null if that is not limited.</summary>
    public CallerBudget? Budget { get; init; }

    /// <summary>Where memory for what it reads is taken from; null if that is not limited.</summary>
    public MemoryOfRun? Memory { get; init; }

    /// <summary>Told whenever a query of a new form is translated; null if nobody wants to know.</summary>
    public Action? Translates { get; init; }

    private readonly Dictionary<RefetchPlan, IReadOnlyList<RefetchItem>> _items = new(ReferenceEqualityComparer.Instance);

    /// <summary>Watches its steps; null if nobody wants to know them.</summary>
    public StepWatch? Steps { get; init; }

    /// <summary>The lists of its answer that end before their end; complete when the answer is written.</summary>
    public CutLists Cuts { get; } = new();

    /// <summary>The ids that the request asks for.</summary>
    public IReadOnlyList<RefetchItem> ItemsOf(RefetchPlan plan)
    {
        if (!_items.TryGetValue(plan, out var items))
        {
            items = plan.ItemsOf(Arguments, Definition);
            _items.Add(plan, items);
        }

        return items;
    }
}
