using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// Whether a row fulfils <c>where</c>. Every condition is true or false; where a link leads nowhere all values are null
/// and all lists
/// empty.
/// </summary>
internal sealed class FilterOracle(Memory memory)
{
    public bool Holds(IReadOnlyList<FieldDefinition> fields, object? row, Input where) =>
        ((ObjectInput)where).Fields.All(condition =>
            condition.Name switch
            {
                "and" => Items(condition.Value).All(part => Holds(fields, row, part)),
                "or" => Items(condition.Value).Any(part => Holds(fields, row, part)),
                "not" => !Holds(fields, row, condition.Value),
                _ => Holds(fields.Single(field => field.Name == condition.Name), row, (ObjectInput)condition.Value),
            }
        );

    private bool Holds(FieldDefinition field, object? row, ObjectInput conditions)
    {
        switch (field)
        {
            case OneFieldDefinition one:
                return Holds(memory.Definition.Node(one.Target).Fields, memory.One(one, row), conditions);

            case ConnectionFieldDefinition many:
                var node = memory.Definition.Node(many.Target);
                return ListHolds(
                    [.. memory.Many(many, row)],
                    conditions,
                    (child, inner) => Holds(node.Fields, child, inner)
                );

            case SectionFieldDefinition section:
                return Holds(section.Fields, row, conditions);

            case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is var shape:
                return shape.IsList
                        ? ListHolds(
                            memory.Items(value, row),
                            conditions,
                            (item, inner) =>
                                memory.Definition.TryGetValue(shape.ElementType, out var parts)
                                    ? Holds(parts.Fields, item, inner)
                                    : ValueOracle.Holds(item, inner)
                        )
                    : shape.IsLeaf ? ValueOracle.Holds(memory.Read(value.Selector, row), conditions)
                    : memory.Definition.TryGetValue(shape.ElementType, out var type)
                        ? Holds(type.Fields, memory.Read(value.Selector, row), conditions)
                    : throw new NotSupportedException($"'{field.Name}' is of no declared type.");

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be filtered by.");
        }
    }

    private static bool ListHolds(
        IReadOnlyList<object?> items,
        ObjectInput conditions,
        Func<object?, Input, bool> holds
    ) =>
        conditions.Fields.All(condition =>
            condition.Name switch
            {
                "some" => items.Any(item => holds(item, condition.Value)),
                "all" => items.All(item => holds(item, condition.Value)),
                "none" => !items.Any(item => holds(item, condition.Value)),
                "any" => items.Count > 0 == (bool)((LeafInput)condition.Value).Value!,
                "count" => ValueOracle.Holds(items.Count, condition.Value),
                _ => throw new NotSupportedException($"The oracle does not know the quantifier '{condition.Name}'."),
            }
        );

    private static IReadOnlyList<Input> Items(Input list) => ((ListInput)list).Items;
}
