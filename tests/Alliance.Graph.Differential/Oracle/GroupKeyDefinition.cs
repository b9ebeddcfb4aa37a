using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Something that rows can be grouped by.</summary>
/// <param name="Name">Name of the key's field.</param>
/// <param name="Read">The value, from a row; of a link the key of the node that it leads to.</param>
/// <param name="Link">The link, if it is one.</param>
internal sealed record GroupKeyDefinition(string Name, Func<object, object?> Read, OneFieldDefinition? Link = null)
{
    private const int MostLinks = 5;

    /// <summary>All keys of a node, as the documentation says: values, the year and month of dates, links, and values of linked nodes.</summary>
    public static IReadOnlyDictionary<string, GroupKeyDefinition> Of(Memory memory, NodeDefinition node)
    {
        var keys = new Dictionary<string, GroupKeyDefinition>();
        Fields(node.Fields, row => row, "");
        var nodes = new Queue<(NodeDefinition Node, Func<object, object?> Row, string Name, Type[] Above)>([(node, row => row, "", [node.ClrType])]);
        while (nodes.TryDequeue(out var from))
        {
            foreach (var one in from.Node.Fields.OfType<OneFieldDefinition>().Where(one => from.Above.Length <= MostLinks && !from.Above.Contains(one.Target)))
            {
                var (target, name) = (memory.Definition.Node(one.Target), Join(from.Name, one.Name));
                Func<object, object?> read = row => memory.One(one, from.Row(row));
                keys.TryAdd(name, new GroupKeyDefinition(name, row => read(row) is { } linked ? memory.Read(target.Key, linked) : null, one));
                Fields([.. target.Fields.OfType<ValueFieldDefinition>().Where(field => ValueShape.Of(field.ClrType).IsLeaf)], read, name);
                nodes.Enqueue((target, read, name, [.. from.Above, one.Target]));
            }
        }

        return keys;

        static string Join(string prefix, string name) => prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

        void Fields(IReadOnlyList<FieldDefinition> fields, Func<object, object?> owner, string prefix)
        {
            foreach (var field in fields)
            {
                var name = Join(prefix, field.Name);
                switch (field)
                {
                    case OneFieldDefinition one:
                        var target = memory.Definition.Node(one.Target);
                        keys.TryAdd(name, new GroupKeyDefinition(name, row => memory.One(one, owner(row)) is { } linked ? memory.Read(target.Key, linked) : null, one));
                        break;

                    case SectionFieldDefinition section:
                        Fields(section.Fields, owner, name);
                        break;

                    case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: false } shape:
                        Func<object, object?> read = row => memory.Read(value.Selector, owner(row));
                        if (shape.IsLeaf)
                        {
                            keys.TryAdd(name, new GroupKeyDefinition(name, read));
                            keys.TryAdd($"{name}Year", new GroupKeyDefinition($"{name}Year", row => Part(read(row), day => day.Year)));
                            keys.TryAdd($"{name}FiveYears", new GroupKeyDefinition($"{name}FiveYears", row => Part(read(row), day => day.Year / 5 * 5)));
                            keys.TryAdd($"{name}Decade", new GroupKeyDefinition($"{name}Decade", row => Part(read(row), day => day.Year / 10 * 10)));
                            keys.TryAdd($"{name}Month", new GroupKeyDefinition($"{name}Month", row => Part(read(row), day => day.Month)));
                        }
                        else if (memory.Definition.TryGetValue(shape.ElementType, out var type))
                        {
                            Fields(type.Fields, read, name);
                        }

                        break;
                }
            }
        }
    }

    private static object? Part(object? value, Func<DateOnly, int> part)
        => value switch
        {
            PartialDate date => part(date.FirstDay),
            DateOnly day => part(day),
            DateTime moment => part(DateOnly.FromDateTime(moment)),
            _ => null,
        };
}
