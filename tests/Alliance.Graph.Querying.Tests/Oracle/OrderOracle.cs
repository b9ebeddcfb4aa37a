using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>The order of rows: nulls last ascending and first descending, and at the end the key.</summary>
internal sealed class OrderOracle(Memory memory)
{
    /// <summary>Rows in the order that the entries say; in the node's own if there are none.</summary>
    public IReadOnlyList<object> Sort(NodeDefinition node, IEnumerable<object> rows, Input? order)
    {
        var entries = order is ListInput { Items: { Count: > 0 } given }
            ? given.Select(entry => Key(node.Fields, entry))
            : node.Order.Select(key =>
                (
                    Read: new Func<object?, object?>(row => memory.Read(key.Selector, row)),
                    IsDescending: key.Direction == SortDirection.Descending
                )
            );
        var keys = entries.Append((row => memory.Read(node.Key, row), false)).ToList();
        var sorted = rows.ToList();
        sorted.Sort(
            (one, other) =>
                keys.Select(key => Compare(key.Read(one), key.Read(other), key.IsDescending))
                    .FirstOrDefault(difference => difference != 0)
        );
        return sorted;
    }

    /// <summary>Compares two values of which each can be null: null counts as larger than everything.</summary>
    public static int Compare(object? one, object? other, bool isDescending)
    {
        var difference = (one, other) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            _ => Values.Compare(one, other),
        };
        return isDescending ? -difference : difference;
    }

    private (Func<object?, object?> Read, bool IsDescending) Key(IReadOnlyList<FieldDefinition> fields, Input entry)
    {
        var (name, value) = ((ObjectInput)entry).Fields.Single();
        switch (fields.Single(field => field.Name == name))
        {
            case OneFieldDefinition one:
                return Within(row => memory.One(one, row), memory.Definition.Node(one.Target).Fields);

            case SectionFieldDefinition section:
                return Key(section.Fields, value);

            case ConnectionFieldDefinition many:
                return (row => memory.Many(many, row).Count, IsDescending(((ObjectInput)value).Fields.Single().Value));

            case ValueFieldDefinition field
                when memory.Definition.TryGetValue(ValueShape.Of(field.ClrType).ElementType, out var type):
                return Within(row => memory.Read(field.Selector, row), type.Fields);

            case ValueFieldDefinition field:
                return (row => memory.Read(field.Selector, row), IsDescending(value));

            default:
                throw new NotSupportedException();
        }

        (Func<object?, object?>, bool) Within(Func<object?, object?> owner, IReadOnlyList<FieldDefinition> inner)
        {
            var (read, isDescending) = Key(inner, value);
            return (row => read(owner(row)), isDescending);
        }
    }

    private static bool IsDescending(Input direction) =>
        (SortDirection)((LeafInput)direction).Value! == SortDirection.Descending;
}
