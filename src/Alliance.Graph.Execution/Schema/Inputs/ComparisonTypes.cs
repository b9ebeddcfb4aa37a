using Alliance.Graph.Sdk.Definitions;
using GraphQL.Types;

namespace Alliance.Graph.Execution.Schema.Inputs;

/// <summary>
/// Makes the inputs by which fields of one row are compared: a type of names for each kind of values that a node has.
/// </summary>
internal sealed class ComparisonTypes(GraphDefinition definition, InputTypes inputs, LeafTypes leaves)
{
    /// <summary><c>TreatyStatusCompareInput</c>; null if no two fields of the node can be compared.</summary>
    public InputObjectGraphType? Of(NodeDefinition node)
    {
        var all = ComparableField.Of(definition, node);
        var kinds = all.GroupBy(field => field.Type)
            .Where(kind => kind.Count() > 1 && kind.Any(field => !field.IsLinked))
            .ToDictionary(kind => kind.Key);
        return kinds.Count == 0
            ? null
            : inputs.GetOrAdd(
                $"{node.Name}CompareInput",
                $"Fields of one {node.Name} compared with each other; all that are given must hold.",
                node.ModuleId,
                input =>
                {
                    foreach (var field in all.Where(field => !field.IsLinked && kinds.ContainsKey(field.Type)))
                    {
                        input.AddField(
                            InputTypes
                                .Field(
                                    field.Name,
                                    field.Description,
                                    Conditions(node, field.Type, [.. kinds[field.Type]])
                                )
                                .OwnedBy(field.ModuleId)
                        );
                    }
                }
            );
    }

    private InputObjectGraphType Conditions(NodeDefinition node, Type type, IReadOnlyList<ComparableField> fields)
    {
        var leaf = leaves.Of(type, node.ModuleId);
        return inputs.GetOrAdd(
            $"{node.Name}{leaf.Name}FieldFilterInput",
            $"Which field of a {node.Name} it is compared with, and how; all that are given must hold.",
            node.ModuleId,
            input =>
            {
                var names = Names(node, leaf, fields);
                foreach (
                    var comparison in FieldComparison.All.Where(comparison =>
                        !comparison.NeedsOrder || FilterOperator.IsOrdered(type)
                    )
                )
                {
                    input.AddField(InputTypes.Field(comparison.Name, comparison.Description, names));
                }
            }
        );
    }

    private EnumerationGraphType Names(NodeDefinition node, ScalarGraphType leaf, IReadOnlyList<ComparableField> fields)
    {
        var names = new EnumerationGraphType
        {
            Name = $"{node.Name}{leaf.Name}ComparableField",
            Description = $"Fields of a {node.Name}, and of what it links to, with a value of the type {leaf.Name}.",
        }.OwnedBy(node.ModuleId);
        foreach (var field in fields)
        {
            names.Add(
                new EnumValueDefinition(GraphNames.EnumValue(field.Name), field.Name)
                {
                    Description = field.Description,
                }.OwnedBy(field.ModuleId)
            );
        }

        inputs.Add(names);
        return names;
    }
}
