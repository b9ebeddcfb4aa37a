using System.Collections;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>What is selected of nodes, sections and value objects.</summary>
internal sealed class ObjectOracle
{
    private readonly Memory _memory;
    private readonly SelectedFields _selected;

    public ObjectOracle(Memory memory, SelectedFields selected)
    {
        _memory = memory;
        _selected = selected;
        Lists = new ListOracle(memory, selected, this);
    }

    public ListOracle Lists { get; }

    public Expected Node(NodeDefinition node, object row, IEnumerable<Selection> selections) =>
        _selected.Object(
            selections,
            node.Name,
            field =>
                field.Field.Name == "id"
                    ? Expected.Leaf(GlobalId.Of(node, _memory.Read(node.Key, row)!))
                    : Field(node.Name, node.Fields, row, field),
            isNode: true
        );

    private Expected Field(string type, IReadOnlyList<FieldDefinition> fields, object row, SelectedField field)
    {
        switch (fields.Single(definition => definition.Name == field.Field.Name))
        {
            case ValueFieldDefinition value:
                return Value(_memory.Read(value.Selector, row), value.ClrType, field);

            case BatchFieldDefinition batch:
                return Value(_memory.Batch(batch, row), batch.ResultType, field);

            case OneFieldDefinition one:
                return _memory.One(one, row) is { } target
                        ? Node(_memory.Definition.Node(one.Target), target, field.Below)
                    : one.IsNullable ? Expected.Null
                    : throw new InvalidOperationException(
                        $"The link '{type}.{one.Name}' of the row '{row}' leads nowhere, which the data should not have."
                    );

            case SectionFieldDefinition section:
                return _selected.Object(
                    field.Below,
                    section.TypeName,
                    inner => Field(section.TypeName, section.Fields, row, inner)
                );

            case ConnectionFieldDefinition many:
                return Lists.Of(
                    $"{type}.{many.Name}",
                    _memory.Definition.Node(many.Target),
                    _memory.Many(many, row),
                    field
                );

            case var other:
                throw new NotSupportedException($"The oracle does not know fields like '{other.Name}'.");
        }
    }

    private Expected Value(object? value, Type declared, SelectedField field)
    {
        var shape = ValueShape.Of(declared);
        return value is null ? Expected.Null
            : shape.IsList ? new ExpectedList([.. ((IEnumerable)value).Cast<object?>().Select(Item)])
            : Item(value);

        Expected Item(object? item) =>
            item is not null && _memory.Definition.TryGetValue(shape.ElementType, out var type)
                ? _selected.Object(field.Below, type.Name, inner => Field(type.Name, type.Fields, item, inner))
                : Expected.Leaf(item);
    }
}
