using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore.Query;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>Reads <c>order</c> along the definition of its node.</summary>
internal sealed class OrderReader(GraphDefinition definition, RequestLimits limits)
{
    /// <summary>The order that the entries describe, made total by the node's key.</summary>
    public IReadOnlyList<OrderDefinition> Read(NodeDefinition node, object? input, string place)
    {
        var entries = InputObject.ReadList(input, place).ToList();
        if (entries.Count > limits.OrderKeys)
        {
            throw new InputFault(
                ErrorCodes.InvalidOrder,
                $"'{place}' has {entries.Count} entries, but at most {limits.OrderKeys} can be given. Leave out the last ones."
            );
        }

        if (entries.Count == 0)
        {
            return node.Order;
        }

        var order = new List<OrderDefinition>();
        foreach (var (entry, at) in entries)
        {
            order.Add(Entry(node.Fields, entry, at).Order);
            if (ExpressionEqualityComparer.Instance.Equals(order[^1].Selector, node.Key))
            {
                // Nothing can be tied behind the key.
                return order;
            }
        }

        return [.. order, new OrderDefinition(node.Key, SortDirection.Ascending, IsNullable: false)];
    }

    private SortKey Entry(IReadOnlyList<FieldDefinition> fields, object? input, string place)
    {
        var (name, value) = InputObject.Single(input, place);
        return Field(fields.Single(field => field.Name == name), value, $"{place}.{name}");
    }

    private SortKey Field(FieldDefinition field, object? input, string place)
    {
        switch (field)
        {
            case ValueFieldDefinition value when ValueShape.Of(value.ClrType).IsLeaf:
                return new SortKey(new OrderDefinition(value.Selector, Direction(input, place), value.IsNullable));

            case ValueFieldDefinition value
                when definition.TryGetValue(ValueShape.Of(value.ClrType).ElementType, out var type):
                var inner = Entry(type.Fields, input, place).Order;
                return new SortKey(
                    inner with
                    {
                        Selector = LinkedValues.Within(value.Selector, inner.Selector),
                        IsNullable = inner.IsNullable || value.IsNullable,
                    }
                );

            case OneFieldDefinition one:
                var target = definition.Node(one.Target);
                var linked = Entry(target.Fields, input, place);
                var selector = LinkedValues.Of(one, target, linked.Order.Selector, linked.ValueOfNothing);
                return linked with
                {
                    Order = linked.Order with
                    {
                        Selector = selector,
                        IsNullable = linked.ValueOfNothing is null && (linked.Order.IsNullable || one.IsNullable),
                    },
                };

            case ConnectionFieldDefinition many:
                var (_, direction) = InputObject.Single(input, place);
                return new SortKey(
                    new OrderDefinition(
                        LinkedValues.CountOf(many, definition.Node(many.Target)),
                        Direction(direction, $"{place}.count"),
                        IsNullable: false
                    ),
                    ValueOfNothing: 0
                );

            case SectionFieldDefinition section:
                return Entry(section.Fields, input, place);

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be ordered by.");
        }
    }

    public static SortDirection Direction(object? input, string place) =>
        input is SortDirection direction
            ? direction
            : throw new InputFault(ErrorCodes.InvalidOrder, $"'{place}' is null. Write ASC or DESC.");

    /// <summary>A key of an order, and its value where a link leads nowhere: null, but a list there is empty.</summary>
    private sealed record SortKey(OrderDefinition Order, object? ValueOfNothing = null);
}
