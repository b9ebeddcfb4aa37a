using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Imports;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>
/// What the fields of a row mean: as the row's class says, or else as the node does that the row becomes, whatever it
/// calls the field.
/// </summary>
public sealed class RowWords
{
    private readonly IReadOnlyList<FieldDefinition> _fields;
    private readonly Func<string, string?> _takerOf;
    private readonly Func<RowShapeField, RowWords> _within;

    private RowWords(
        IReadOnlyList<FieldDefinition> fields,
        Func<string, string?> takerOf,
        Func<RowShapeField, RowWords> within
    )
    {
        _fields = fields;
        _takerOf = takerOf;
        _within = within;
    }

    /// <summary>The words of a row.</summary>
    public static RowWords Of(RowDefinition row, GraphDefinition definition) =>
        new(definition.Node(row.EntityType).Fields, row.TakerOf, field => OfPart(row, field, definition));

    /// <summary>The words of a class within the row.</summary>
    public RowWords Within(RowShapeField field) => _within(field);

    /// <summary>What a field means.</summary>
    public string Of(RowShapeField field) =>
        field.Description
        ?? _fields.FirstOrDefault(known => IsFilledBy(known, field))?.Description
        ?? $"As '{field.Name}' in the files of an import.";

    /// <summary>Of what belongs to a row, its own node has the words; of a value object, its type.</summary>
    private static RowWords OfPart(RowDefinition row, RowShapeField field, GraphDefinition definition)
    {
        IReadOnlyList<FieldDefinition> fields =
            row.Children.FirstOrDefault(children => children.Field == field.Name) is { } children
                ? FieldsOf(children.ChildType, definition)
            : definition.TryGetValue(field.Type, out var value) ? value.Fields
            : [];
        return new RowWords(fields, property => property, inner => OfPart(row, inner, definition));
    }

    private static IReadOnlyList<FieldDefinition> FieldsOf(Type entity, GraphDefinition definition) =>
        definition.Nodes.FirstOrDefault(node => node.ClrType == entity)?.Fields ?? [];

    private bool IsFilledBy(FieldDefinition known, RowShapeField field) =>
        field.Property is { Name: var property } && _takerOf(property) is { } taker
            ? taker == PropertyOf(known)
            : known.Name == field.Name;

    private static string? PropertyOf(FieldDefinition field) =>
        field switch
        {
            ValueFieldDefinition { IsComputed: false } value => MemberOf(value.Selector),
            OneFieldDefinition one => MemberOf(one.ForeignKey),
            _ => null,
        };

    private static string? MemberOf(LambdaExpression selector) =>
        (
            selector.Body is UnaryExpression { Operand: MemberExpression inner }
                ? inner
                : selector.Body as MemberExpression
        )
            ?.Member
            .Name;
}
