using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>Something that rows can be grouped by.</summary>
/// <param name="Name">Name of the key's field, camelCase; the enum value is made of it.</param>
/// <param name="Description">What it is, for clients.</param>
/// <param name="ModuleId">Module that owns it.</param>
/// <param name="Value">The value, from the row; for a link the foreign key, which may name what is not there.</param>
/// <param name="Link">The link, if the key is one.</param>
/// <param name="Target">The node that it leads to.</param>
internal sealed record GroupKey(
    string Name,
    string Description,
    string ModuleId,
    LambdaExpression Value,
    OneFieldDefinition? Link = null,
    NodeDefinition? Target = null
)
{
    /// <summary>A value of the row, from one of the node that has the link.</summary>
    public Func<LambdaExpression, LambdaExpression> From { get; init; } = value => value;

    /// <summary>Whether a group can have none.</summary>
    public bool IsNullable { get; init; } = true;

    /// <summary>
    /// Whether it is a value of a linked node, so that data can lack it where the schema promises it.
    /// </summary>
    public bool IsLinked { get; init; }
}
