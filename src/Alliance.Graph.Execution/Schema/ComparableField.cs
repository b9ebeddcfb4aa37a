using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Links;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Execution.Schema;

/// <summary>A value of a row that others of its kind can be compared with.</summary>
/// <param name="Name">Its name, with those of the section, object or link that lead to it.</param>
/// <param name="Description">What it is.</param>
/// <param name="ModuleId">Module that owns it.</param>
/// <param name="Type">CLR type of the value, without nullability.</param>
/// <param name="Value">The value, from the row.</param>
/// <param name="IsLinked">Whether it is a value of a linked node.</param>
internal sealed record ComparableField(
    string Name,
    string Description,
    string ModuleId,
    Type Type,
    LambdaExpression Value,
    bool IsLinked
)
{
    /// <summary>
    /// All of a node: its own, and those of the nodes that it links to itself. An own one comes first where names are
    /// the same.
    /// </summary>
    public static IReadOnlyList<ComparableField> Of(GraphDefinition definition, NodeDefinition node)
    {
        var row = Expression.Parameter(node.ClrType, "row");
        IEnumerable<ComparableField> own = Of(
            definition,
            node.Fields,
            Expression.Lambda(row, row),
            "",
            isLinked: false
        );
        var linked = node
            .Fields.OfType<OneFieldDefinition>()
            .SelectMany(one =>
            {
                var target = definition.Node(one.Target);
                return target
                    .Fields.OfType<ValueFieldDefinition>()
                    .Where(IsComparable)
                    .Select(field => new ComparableField(
                        Join(one.Name, field.Name),
                        field.Description,
                        field.ModuleId,
                        TypeOf(field),
                        LinkedValues.Of(one, target, field.Selector),
                        IsLinked: true
                    ));
            });
        return [.. own.Concat(linked).DistinctBy(field => field.Name)];
    }

    private static IEnumerable<ComparableField> Of(
        GraphDefinition definition,
        IEnumerable<FieldDefinition> fields,
        LambdaExpression owner,
        string prefix,
        bool isLinked
    )
    {
        foreach (var field in fields)
        {
            var name = Join(prefix, field.Name);
            switch (field)
            {
                case ValueFieldDefinition value when IsComparable(value):
                    yield return new ComparableField(
                        name,
                        value.Description,
                        value.ModuleId,
                        TypeOf(value),
                        LinkedValues.Within(owner, value.Selector),
                        isLinked
                    );
                    break;

                case ValueFieldDefinition value
                    when value.Uses.HasFlag(FieldUses.Filter)
                        && ValueShape.Of(value.ClrType) is { IsLeaf: false, IsList: false } shape
                        && definition.TryGetValue(shape.ElementType, out var type):
                    foreach (
                        var inner in Of(
                            definition,
                            type.Fields,
                            LinkedValues.Within(owner, value.Selector),
                            name,
                            isLinked
                        )
                    )
                    {
                        yield return inner;
                    }

                    break;

                case SectionFieldDefinition section:
                    foreach (var inner in Of(definition, section.Fields, owner, name, isLinked))
                    {
                        yield return inner;
                    }

                    break;
            }
        }
    }

    /// <summary>
    /// Numbers, dates, enums and codes of countries. Texts, addresses and truths of a row are no measures of each
    /// other.
    /// </summary>
    private static bool IsComparable(ValueFieldDefinition field) =>
        field.Uses.HasFlag(FieldUses.Filter)
        && ValueShape.Of(field.ClrType) is { IsLeaf: true, IsList: false } shape
        && (
            FilterOperator.IsOrdered(shape.ElementType)
            || shape.ElementType.IsEnum
            || shape.ElementType == typeof(CountryCode)
        );

    private static Type TypeOf(ValueFieldDefinition field) => ValueShape.Of(field.ClrType).ElementType;

    private static string Join(string prefix, string name) =>
        prefix.Length == 0 ? name : $"{prefix}{char.ToUpperInvariant(name[0])}{name[1..]}";
}
