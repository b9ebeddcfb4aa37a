using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;

namespace Alliance.Graph.Sdk.Imports;

/// <summary>
/// Makes the row again of which an entity was made, by what the map says: a field that fills a property alone is found
/// there. Of other
/// fields it is declared.
/// </summary>
internal sealed class RowReadBack(RowDefinition definition)
{
    private readonly Dictionary<string, Func<object, object?>> _declared = [];

    /// <summary>Says how a property of the row is read off the entity.</summary>
    public void Declare(string property, Func<object, object?> read) => _declared[property] = read;

    /// <summary>Properties of the row, and of the items of its lists, that cannot be read off anything.</summary>
    public IEnumerable<string> Missing =>
        RowFields
            .Of(definition.RowType)
            .SelectMany(own =>
                ChildrenOf(own.Name) is { } children
                    ? children.Mapping.ReadBack.Missing.Select(inner => $"{own.Name}[]{inner}")
                : SourceOf(own) is null ? [own.Name]
                : Array.Empty<string>()
            );

    /// <summary>The row by its JSON fields.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="parts">The entities that belong to it.</param>
    public IReadOnlyDictionary<string, object?> Read(object entity, Func<ImportChildren, IEnumerable<object>> parts) =>
        RowFields
            .Of(definition.RowType)
            .ToDictionary(
                field => JsonNamingPolicy.CamelCase.ConvertName(field.Name),
                field =>
                    ChildrenOf(field.Name) is { } children
                        ? children.Mapping.ReadBack.Items(parts(children))
                        : SourceOf(field)?.Invoke(entity)
            );

    /// <summary>
    /// The field that an expression is, whatever it becomes if it is null; null if it is something else.
    /// </summary>
    public static string? FieldOf(Expression value, ParameterExpression of) =>
        Bare(value) is MemberExpression { Expression: ParameterExpression row, Member.Name: var name } && row == of
            ? name
            : null;

    /// <summary>An expression without what does not change its value.</summary>
    public static Expression Bare(Expression value) =>
        value switch
        {
            UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } => Bare(operand),
            BinaryExpression { NodeType: ExpressionType.Coalesce, Left: var left } => Bare(left),
            _ => value,
        };

    private ImportChildren? ChildrenOf(string property) =>
        definition.Children.FirstOrDefault(children => children.Property == property);

    /// <summary>What nobody keeps is null where it can be.</summary>
    private Func<object, object?>? SourceOf(PropertyInfo field) =>
        _declared.GetValueOrDefault(field.Name)
        ?? definition.Mapping.SourceOf(field.Name)
        ?? (definition.NotKept.Contains(field.Name) && RowFields.TakesNull(field) ? _ => null : null);
}
