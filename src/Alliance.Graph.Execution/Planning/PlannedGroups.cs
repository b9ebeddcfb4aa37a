using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Execution.Planning.Inputs;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Planning;

/// <summary>Groups whose selection is being planned.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Keys">What is grouped by.</param>
/// <param name="Node">What is grouped.</param>
/// <param name="Levels">Plans the nodes that keys name.</param>
/// <param name="Path">Where they stand in the answer.</param>
/// <param name="Report">Takes what is wrong.</param>
internal sealed record PlannedGroups(
    GroupPlan Plan,
    IReadOnlyList<GroupKey> Keys,
    NodeDefinition Node,
    LevelPlanner Levels,
    IReadOnlyList<object> Path,
    Action<InputFault> Report
)
{
    public GroupShape Shape => Plan.Shape;
}
