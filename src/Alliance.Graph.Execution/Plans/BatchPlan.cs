using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Plans;

/// <summary>A value that a module's code loads for all rows of a level.</summary>
/// <param name="Definition">The field.</param>
/// <param name="KeyColumn">Column of the key that is handed to the code.</param>
/// <param name="Value">What is selected of a result.</param>
/// <param name="Path">Where it stands in the answer; places in lists are left out.</param>
internal sealed record BatchPlan(
    BatchFieldDefinition Definition,
    int KeyColumn,
    ValuePlan Value,
    IReadOnlyList<object> Path
);
