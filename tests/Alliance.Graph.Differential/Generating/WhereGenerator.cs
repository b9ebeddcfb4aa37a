using Alliance.Graph.Differential.Data;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Differential.Oracle;
using Alliance.Graph.Execution.Tests.Generated;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Generating;

/// <summary>Filters that the schema allows.</summary>
internal sealed class WhereGenerator(SchemaModel schema, Memory memory, RandomChoice random, Draft? draft)
{
    private const int Deepest = 3;

    private readonly OperandGenerator _operands = new(schema, random, draft);

    /// <summary>A filter of a node.</summary>
    public Input Of(NodeDefinition node, int depth = Deepest) =>
        Of(
            $"{node.Name}FilterInput",
            node.Fields,
            () => memory.Rows(node.ClrType) is { Count: > 0 } rows ? random.Any(rows) : null,
            depth
        );

    private Input Of(string type, IReadOnlyList<FieldDefinition> fields, Func<object?> sample, int depth)
    {
        // Comparisons of fields are asked for by Querying.Tests, whose oracle knows them.
        List<SchemaInput> all =
        [
            .. schema[type].Inputs.Where(input => input.Name != "compare" && (depth > 0 || IsShallow(input))),
        ];
        if (all.Count == 0 || random.OneIn(25))
        {
            return Input.Empty;
        }

        // "and", "or" and "not" stand first; they should come more often than each of thirty fields.
        return new ObjectInput([
            .. Enumerable
                .Range(0, random.OneIn(3) ? 2 : 1)
                .Select(_ => depth > 1 && random.OneIn(4) ? all[random.Next(3)] : random.Any(all))
                .DistinctBy(input => input.Name)
                .Select(input =>
                    (
                        input.Name,
                        input.Name switch
                        {
                            "and" or "or" => new ListInput([
                                .. Enumerable
                                    .Range(0, random.OneIn(6) ? 0 : 1 + random.Next(2))
                                    .Select(_ => Of(type, fields, sample, depth - 1)),
                            ]),
                            "not" => Of(type, fields, sample, depth - 1),
                            _ => Field(input, fields.Single(field => field.Name == input.Name), sample, depth),
                        }
                    )
                ),
        ]);
    }

    private Input Field(SchemaInput input, FieldDefinition field, Func<object?> sample, int depth)
    {
        var type = input.Type.NamedType;
        switch (field)
        {
            case OneFieldDefinition one:
                var target = memory.Definition.Node(one.Target);
                return Of(
                    type,
                    target.Fields,
                    () =>
                        memory.One(one, sample())
                        ?? (memory.Rows(target.ClrType) is { Count: > 0 } rows ? random.Any(rows) : null),
                    depth - 1
                );

            case ConnectionFieldDefinition many:
                return Quantified(type, inner => Of(memory.Definition.Node(many.Target), Math.Min(depth, 2) - 1));

            case SectionFieldDefinition section:
                return Of(type, section.Fields, sample, depth);

            case ValueFieldDefinition value when ValueShape.Of(value.ClrType) is var shape:
                return shape.IsList
                        ? Quantified(
                            type,
                            inner =>
                                memory.Definition.TryGetValue(shape.ElementType, out var item)
                                    ? Of(inner, item.Fields, Item, depth - 1)
                                    : _operands.Operations(inner, shape.ElementType, Item)
                        )
                    : shape.IsLeaf
                        ? _operands.Operations(type, shape.ElementType, () => memory.Read(value.Selector, sample()))
                    : memory.Definition.TryGetValue(shape.ElementType, out var parts)
                        ? Of(type, parts.Fields, () => memory.Read(value.Selector, sample()), depth - 1)
                    : Input.Empty;

                object? Item() => memory.Items(value, sample()) is { Count: > 0 } items ? random.Any(items) : null;

            default:
                throw new NotSupportedException($"'{field.Name}' cannot be filtered by.");
        }
    }

    private Input Quantified(string type, Func<string, Input> condition)
    {
        var quantifier = random.Any(schema[type].Inputs);
        return Input.Of(
            quantifier.Name,
            quantifier.Name switch
            {
                "any" => Input.Leaf(random.OneIn(2)),
                "count" => _operands.Operations(quantifier.Type.NamedType, typeof(int), () => random.Next(5), depth: 0),
                _ => condition(quantifier.Type.NamedType),
            }
        );
    }

    private static bool IsShallow(SchemaInput input) =>
        input.Type.NamedType.EndsWith("OperationFilterInput", StringComparison.Ordinal);
}
