using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>What rows are ordered by.</summary>
internal sealed class OrderOracle(Memory memory)
{
    /// <summary>
    /// The keys that the entries say, or the node's own if there are none; the node's key comes last.
    /// </summary>
    public IReadOnlyList<OrderKey> Keys(NodeDefinition node, Input? order)
    {
        return order is ListInput { Items: { Count: > 0 } entries }
            ?
            [
                .. entries.Select(entry => Key(node.Fields, row => row, (ObjectInput)entry)),
                new OrderKey(row => memory.Read(node.Key, row), false),
            ]
            :
            [
                .. node.Order.Select(key => new OrderKey(
                    row => memory.Read(key.Selector, row),
                    key.Direction == SortDirection.Descending
                )),
            ];
    }

    public static bool IsDescending(Input direction) => ((EnumName)((LeafInput)direction).Value!).Text == "DESC";

    private OrderKey Key(IReadOnlyList<FieldDefinition> fields, Func<object, object?> owner, ObjectInput entry)
    {
        var (name, value) = entry.Fields.Single();
        switch (fields.Single(field => field.Name == name))
        {
            case OneFieldDefinition one:
                return Key(
                    memory.Definition.Node(one.Target).Fields,
                    row => memory.One(one, owner(row)),
                    (ObjectInput)value
                );

            case SectionFieldDefinition section:
                return Key(section.Fields, owner, (ObjectInput)value);

            case ConnectionFieldDefinition many:
                return new OrderKey(
                    row => memory.Many(many, owner(row)).Count,
                    IsDescending(((ObjectInput)value).Fields.Single().Value)
                );

            case ValueFieldDefinition field
                when memory.Definition.TryGetValue(ValueShape.Of(field.ClrType).ElementType, out var type):
                return Key(type.Fields, row => memory.Read(field.Selector, owner(row)), (ObjectInput)value);

            case ValueFieldDefinition field:
                return new OrderKey(row => memory.Read(field.Selector, owner(row)), IsDescending(value));

            default:
                throw new NotSupportedException($"'{name}' cannot be ordered by.");
        }
    }
}
