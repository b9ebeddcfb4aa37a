using System.Globalization;
using Alliance.Graph.Querying.Tests.Inputs;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>
/// Whether a row fulfils <c>where</c>. Every condition is true or false; where a link leads nowhere all values are null
/// and all lists empty.
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
                "compare" => Compared(fields, row, (ObjectInput)condition.Value),
                _ => Holds(fields.Single(field => field.Name == condition.Name), row, (ObjectInput)condition.Value),
            }
        );

    /// <summary>Whether fields of the row relate as they are said to; one without a value relates to none.</summary>
    private bool Compared(IReadOnlyList<FieldDefinition> fields, object? row, ObjectInput comparisons)
    {
        var values = Named(fields, row, "")
            .Concat(fields.OfType<OneFieldDefinition>().SelectMany(one => Leaves(one, row)))
            .DistinctBy(field => field.Name)
            .ToDictionary(field => field.Name, field => field.Value);
        return comparisons.Fields.All(field =>
            ((ObjectInput)field.Value).Fields.All(comparison =>
                (values[EnumName(field.Name)], values[((NameInput)comparison.Value).Name])
                    is (not null and var value, not null and var other)
                && comparison.Name switch
                {
                    "eqField" => Values.Same(value, other),
                    "neqField" => !Values.Same(value, other),
                    var relation => Relates(value, relation[..^"Field".Length], other),
                }
            )
        );
    }

    private IEnumerable<(string Name, object? Value)> Leaves(OneFieldDefinition one, object? row) =>
        memory
            .Definition.Node(one.Target)
            .Fields.OfType<ValueFieldDefinition>()
            .Where(field => ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false })
            .Select(field => (EnumName(Join(one.Name, field.Name)), memory.Read(field.Selector, memory.One(one, row))));

    private IEnumerable<(string Name, object? Value)> Named(
        IReadOnlyList<FieldDefinition> fields,
        object? owner,
        string prefix
    ) =>
        fields.SelectMany(field =>
            field switch
            {
                ValueFieldDefinition value when ValueShape.Of(value.ClrType) is { IsList: false } shape => shape.IsLeaf
                    ? [(EnumName(Join(prefix, value.Name)), memory.Read(value.Selector, owner))]
                    : Named(Inner(shape), memory.Read(value.Selector, owner), Join(prefix, value.Name)),
                SectionFieldDefinition section => Named(section.Fields, owner, Join(prefix, section.Name)),
                _ => [],
            }
        );

    private static string EnumName(string field) => InputWriter.EnumName(char.ToUpperInvariant(field[0]) + field[1..]);

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";

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

            case ValueFieldDefinition value:
                var shape = ValueShape.Of(value.ClrType);
                return shape.IsList ? ListHolds(memory.Items(value, row), conditions, ValueHolds)
                    : shape.IsLeaf ? ValueHolds(memory.Read(value.Selector, row), conditions)
                    : Holds(Inner(shape), memory.Read(value.Selector, row), conditions);

            default:
                throw new NotSupportedException();
        }
    }

    private IReadOnlyList<FieldDefinition> Inner(ValueShape shape) =>
        memory.Definition.TryGetValue(shape.ElementType, out var value)
            ? value.Fields
            : throw new NotSupportedException();

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
                "any" => items.Count > 0 == (bool)Operand(condition.Value)!,
                "count" => ValueHolds(items.Count, condition.Value),
                _ => throw new NotSupportedException(),
            }
        );

    /// <summary>Whether a value fulfils all of its conditions.</summary>
    public static bool ValueHolds(object? value, Input conditions) =>
        ((ObjectInput)conditions).Fields.All(condition =>
            condition.Name switch
            {
                "and" => Items(condition.Value).All(part => ValueHolds(value, part)),
                "or" => Items(condition.Value).Any(part => ValueHolds(value, part)),
                "isNull" => value is null == (bool)Operand(condition.Value)!,
                "in" => Items(condition.Value).Any(item => Values.Same(value, Operand(item))),
                "nin" => !Items(condition.Value).Any(item => Values.Same(value, Operand(item))),
                "eq" => Values.Same(value, Operand(condition.Value)),
                "neq" => !Values.Same(value, Operand(condition.Value)),
                _ => Relates(value, condition.Name, Operand(condition.Value)!),
            }
        );

    private static bool Relates(object? value, string relation, object operand) =>
        relation switch
        {
            "gt" => value is not null && Values.Compare(value, operand) > 0,
            "gte" => value is not null && Values.Compare(value, operand) >= 0,
            "lt" => value is not null && Values.Compare(value, operand) < 0,
            "lte" => value is not null && Values.Compare(value, operand) <= 0,
            "contains" => value is string text && text.Contains((string)operand, StringComparison.Ordinal),
            "startsWith" => value is string text && text.StartsWith((string)operand, StringComparison.Ordinal),
            "endsWith" => value is string text && text.EndsWith((string)operand, StringComparison.Ordinal),
            "eqIgnoreCase" => value is string text && Values.Fold(text) == Values.Fold((string)operand),
            _ when relation.EndsWith("IgnoreCase", StringComparison.Ordinal) => value is string text
                && Relates(Values.Fold(text), relation[..^"IgnoreCase".Length], Values.Fold((string)operand)),
            _ when relation[0] == 'n' => !Relates(value, relation[1..], operand),
            _ => throw new NotSupportedException(
                string.Create(CultureInfo.InvariantCulture, $"The oracle does not know the operator '{relation}'.")
            ),
        };

    private static IReadOnlyList<Input> Items(Input list) => ((ListInput)list).Items;

    private static object? Operand(Input leaf) => ((LeafInput)leaf).Value;
}
