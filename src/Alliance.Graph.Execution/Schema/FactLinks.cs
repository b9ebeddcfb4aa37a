using System.Linq.Expressions;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>Links from facts to the rows that they were read off, one for each type of such rows.</summary>
internal static class FactLinks
{
    /// <summary>Name of the field that leads to the row, whatever its type.</summary>
    public const string Subject = "subject";

    private static readonly Expression<Func<Fact, string>> Key = fact => fact.Key;

    // The key alone will do: no fact of another type has it.
    public static OneFieldDefinition To(NodeDefinition node) =>
        new(node.Name, node.Description, node.ModuleId, node.ClrType, Key, IsNullable: true);
}
