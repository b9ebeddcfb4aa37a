using System.Linq.Expressions;
using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema.Mutations;

/// <summary>What the fields of a row mean: as the row's class says, or else as the node does that the row becomes.</summary>
internal sealed class RowWords(NodeDefinition node)
{
    public string Of(RowShapeField field)
        => field.Description
            ?? node.Fields.FirstOrDefault(known => IsFilledBy(known, field))?.Description
            ?? $"The '{field.Name}' of the row, as in the files of an import.";

    private static bool IsFilledBy(FieldDefinition known, RowShapeField field)
        => known.Name == field.Name || (field.Property is { Name: var property } && property == PropertyOf(known));

    private static string? PropertyOf(FieldDefinition field)
        => field switch
        {
            ValueFieldDefinition value => MemberOf(value.Selector),
            OneFieldDefinition one => MemberOf(one.ForeignKey),
            _ => null,
        };

    private static string? MemberOf(LambdaExpression selector) => (selector.Body as MemberExpression)?.Member.Name;
}
