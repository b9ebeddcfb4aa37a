using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>
/// A condition on rows that is either true or false for every row, also for one that lacks the values it asks for:
/// <see cref="NotFilter"/> turns it into its exact opposite.
/// </summary>
public abstract record RowFilter;

/// <summary>All parts hold. Without parts it holds for every row.</summary>
public sealed record AllOfFilter(IReadOnlyList<RowFilter> Parts) : RowFilter
{
    /// <summary>Holds for every row.</summary>
    public static AllOfFilter Everything { get; } = new([]);
}

/// <summary>At least one part holds. Without parts it holds for no row.</summary>
public sealed record AnyOfFilter(IReadOnlyList<RowFilter> Parts) : RowFilter;

/// <summary>The inner condition does not hold.</summary>
public sealed record NotFilter(RowFilter Inner) : RowFilter;

/// <summary>
/// A value of the row stands in a relation to an operand. Nothing but null equals null, and nothing else relates to it.
/// </summary>
/// <param name="Value">The value, from the row.</param>
/// <param name="Operator">The relation.</param>
/// <param name="Operand">
/// A value of the same type, or a list of them for <see cref="ValueOperator.In"/>; or the
/// <see cref="Statements.QueryParameter"/> that stands for
/// one. Whether a filter holds for a value of nothing that is not null must not depend on a value that is to come.
/// </param>
public sealed record ValueFilter(LambdaExpression Value, ValueOperator Operator, object? Operand) : RowFilter
{
    /// <summary>The value of a row that is not there, behind a link that leads nowhere.</summary>
    public object? ValueOfNothing { get; init; }
}

/// <summary>Two values of the row stand in a relation. Where one of them is missing it does not hold.</summary>
/// <param name="Value">The first value, from the row.</param>
/// <param name="Relation">The relation.</param>
/// <param name="Other">The second value, from the row, of the same type but for nullability.</param>
public sealed record FieldFilter(LambdaExpression Value, FieldRelation Relation, LambdaExpression Other) : RowFilter;

/// <summary>
/// The linked node fulfils a condition. Of a link that leads nowhere all values are null and all lists empty.
/// </summary>
public sealed record OneFilter(OneFieldDefinition Link, NodeDefinition Target, RowFilter Inner) : RowFilter;

/// <summary>Some, none or all of the nodes of a connection fulfil a condition; all of none do.</summary>
public sealed record ManyFilter(
    ConnectionFieldDefinition Link,
    NodeDefinition Target,
    Quantifier Quantifier,
    RowFilter Inner
) : RowFilter;

/// <summary>Some, none or all items of a list of scalars fulfil a condition; all of none do.</summary>
/// <param name="List">The list, from the row.</param>
/// <param name="Quantifier">How many items must fulfil the condition.</param>
/// <param name="Inner">The condition, whose row is the item.</param>
public sealed record ListFilter(LambdaExpression List, Quantifier Quantifier, RowFilter Inner) : RowFilter;
