using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema.Mutations;

/// <summary>Names that all mutations share.</summary>
internal static class MutationNames
{
    /// <summary>The argument of every mutation.</summary>
    public const string Input = "input";

    /// <summary>The field of a payload that shows the node: <c>reportingRound</c>.</summary>
    public static string NodeField(NodeDefinition node) => char.ToLowerInvariant(node.Name[0]) + node.Name[1..];
}
