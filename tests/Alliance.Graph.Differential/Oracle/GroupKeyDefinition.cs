using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Something that rows can be grouped by.</summary>
/// <param name="Name">Name of the key's field.</param>
/// <param name="Read">The value, from a row; of a link the key of the node that it leads to.</param>
/// <param name="Link">The link, if it is one.</param>
internal sealed record GroupKeyDefinition(string Name, Func<object, object?> Read, OneFieldDefinition? Link = null)
{
    /// <summary>All keys of a node, as the documentation says: values, the year and month of dates, links, and values of linked nodes.</summary>
    public static IReadOnlyDictionary<string, GroupKeyDefinition> Of(Memory memory, NodeDefinition node)
    {
        var keys = new Dictionary<string, GroupKeyDefinition>();
        Fields(node.Fields, row => row, "");
        foreach (var one in node.Fields.OfType<OneFieldDefinition>())
        {
            Fields([.. memory.Definition.Node(one.Target).Fields.OfType<ValueFieldDefinition>().Where(field => ValueShape.Of(field.ClrType).IsLeaf)], row => memory.One(one, row), one.Name);
        }

        return keys;

        void Fields(IReadOnlyList<FieldDefinition> fields, Func<object, object?> owner, string prefix)
        {
            foreach (var field in fields)
            {
                var name = prefix.Length == 0 ? field.Name : $"{prefix}{char.ToUpperInvariant(field.Name[0])}{field.Name[1..]}";
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
