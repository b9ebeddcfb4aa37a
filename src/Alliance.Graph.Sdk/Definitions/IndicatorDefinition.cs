namespace Alliance.Graph.Sdk.Definitions;

/// <summary>What a series of figures measures.</summary>
/// <param name="Key">Its key in the graph, of small letters, digits and hyphens.</param>
/// <param name="ModuleId">Module that declares it.</param>
/// <param name="Title">Short English title.</param>
/// <param name="Definition">What is counted or measured, and what is not.</param>
/// <param name="Unit">What the figures are expressed in.</param>
/// <param name="Names">What rows call it.</param>
public sealed record IndicatorDefinition(
    string Key,
    string ModuleId,
    string Title,
    string Definition,
    Unit Unit,
    IReadOnlyList<string> Names
);
