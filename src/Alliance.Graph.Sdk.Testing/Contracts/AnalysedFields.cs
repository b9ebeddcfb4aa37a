using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// What the fields that a module adds can be ordered, filtered and aggregated by, as clients write it.
/// </summary>
internal sealed class AnalysedFields(GraphDefinition definition, string moduleId)
{
    /// <summary>Entries of an order, with <c>?</c> for the direction.</summary>
    public IEnumerable<string> Orders(NodeDefinition node) => Own(node).SelectMany(Orders);

    /// <summary>
    /// Entries of an order by what a link leads to: every value that is calculated, and of stored values one that can
    /// be missing and one that cannot.
    /// </summary>
    public IEnumerable<string> LinkedOrders(NodeDefinition node) =>
        Own(node)
            .OfType<OneFieldDefinition>()
            .SelectMany(one =>
                Within(
                    one,
                    definition
                        .Node(one.Target)
                        .Fields.Where(field => field is not OneFieldDefinition)
                        .DistinctBy(field =>
                            field is ValueFieldDefinition { IsComputed: false } value ? (object)value.IsNullable : field
                        )
                        .SelectMany(Orders)
                )
            );

    /// <summary>Conditions that some rows fulfil and others do not.</summary>
    public IEnumerable<string> Filters(NodeDefinition node) => Own(node).SelectMany(Filters);

    /// <summary>Selections of an aggregate.</summary>
    public IEnumerable<string> Aggregates(NodeDefinition node) => Own(node).SelectMany(Aggregates);

    private IEnumerable<FieldDefinition> Own(NodeDefinition node) =>
        node.Fields.Where(field => field.ModuleId == moduleId);

    private IEnumerable<string> Orders(FieldDefinition field) =>
        field switch
        {
            ValueFieldDefinition value
                when value.Uses.HasFlag(FieldUses.Order) && ValueShape.Of(value.ClrType) is { IsList: false } shape =>
                shape.IsLeaf ? [$"{{ {field.Name}: ? }}"] : Within(field, Inner(shape).SelectMany(Orders)),
            OneFieldDefinition => Within(field, KeyOf(field).Select(key => $"{{ {key}: ? }}")),
            ConnectionFieldDefinition => [$"{{ {field.Name}: {{ count: ? }} }}"],
            SectionFieldDefinition section => Within(field, section.Fields.SelectMany(Orders)),
            _ => [],
        };

    private IEnumerable<string> Filters(FieldDefinition field)
    {
        switch (field)
        {
            case ValueFieldDefinition value when value.Uses.HasFlag(FieldUses.Filter):
                var shape = ValueShape.Of(value.ClrType);
                return (shape.IsLeaf, shape.IsList) switch
                {
                    (true, false) => Within(field, ["{ isNull: true }", "{ isNull: false }"]),
                    (true, true) => Within(
                        field,
                        [
                            "{ any: true }",
                            "{ any: false }",
                            "{ count: { gte: 2 } }",
                            "{ some: { isNull: false } }",
                            "{ all: { isNull: true } }",
                        ]
                    ),
                    (false, false) => Within(field, Inner(shape).SelectMany(Filters)),
                    (false, true) => Within(
                        field,
                        [
                            "{ any: true }",
                            "{ any: false }",
                            "{ count: { gte: 2 } }",
                            .. Inner(shape)
                                .SelectMany(Filters)
                                .SelectMany(inner => new[] { $"{{ some: {inner} }}", $"{{ all: {inner} }}" }),
                        ]
                    ),
                };

            case OneFieldDefinition:
                return Within(
                    field,
                    KeyOf(field)
                        .SelectMany(key =>
                            new[] { $"{{ {key}: {{ isNull: true }} }}", $"{{ {key}: {{ isNull: false }} }}" }
                        )
                );

            case ConnectionFieldDefinition:
                return Within(field, ["{ some: {} }", "{ none: {} }", "{ count: { gt: 1 } }"]);

            case SectionFieldDefinition section:
                return Within(field, section.Fields.SelectMany(Filters));

            default:
                return [];
        }
    }

    private IEnumerable<string> Aggregates(FieldDefinition field) =>
        field switch
        {
            ValueFieldDefinition value
                when value.Uses.HasFlag(FieldUses.Group) && ValueShape.Of(value.ClrType) is { IsList: false } shape =>
                shape.IsLeaf
                    ? [$"{field.Name} {{ {Functions(shape.ElementType)} }}"]
                    : [$"{field.Name} {{ {string.Join(' ', Inner(shape).SelectMany(Aggregates))} }}"],
            OneFieldDefinition => [$"{field.Name} {{ distinctCount }}"],
            ConnectionFieldDefinition => [$"{field.Name} {{ count {{ avg median }} }}"],
            SectionFieldDefinition section => section.Fields.SelectMany(Aggregates).ToList() is { Count: > 0 } inner
                ? [$"{field.Name} {{ {string.Join(' ', inner)} }}"]
                : [],
            _ => [],
        };

    private static string Functions(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double)
            ? "min max sum avg distinctCount median quantile(p: 0.9) stdDev stdDevSample"
        : type == typeof(string) ? "min max distinctCount"
        : type == typeof(PartialDate) || type == typeof(DateOnly) || type == typeof(DateTime)
            ? "min max distinctCount median quantile(p: 0.9)"
        : "distinctCount";

    private IReadOnlyList<ValueFieldDefinition> Inner(ValueShape shape) =>
        definition.TryGetValue(shape.ElementType, out var value) ? value.Fields : [];

    /// <summary>Name of a field of the target that holds its key, if one is declared.</summary>
    private IEnumerable<string> KeyOf(FieldDefinition one)
    {
        var target = definition.Node(((OneFieldDefinition)one).Target);
        return target
            .Fields.OfType<ValueFieldDefinition>()
            .Where(field => field.Selector.Body.ToString().Split('.')[^1] == target.Key.Body.ToString().Split('.')[^1])
            .Select(field => field.Name)
            .Take(1);
    }

    private static IEnumerable<string> Within(FieldDefinition field, IEnumerable<string> inner) =>
        inner.Select(condition => $"{{ {field.Name}: {condition} }}");
}
