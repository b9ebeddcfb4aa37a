using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Turns the relation of two values of a row, or its exact opposite, into a condition.</summary>
internal static class FieldPredicate
{
    public static Expression Build(FieldFilter filter, Expression row, bool negated)
    {
        var (value, other) = (filter.Value.Apply(row), filter.Other.Apply(row));
        var (left, right) = ExpressionBuilding.Unify(value, other);
        var relation = Compared(left, right, negated ? Opposite(filter.Relation) : filter.Relation);
        return negated
            ? ExpressionBuilding.IsNullOr(value, ExpressionBuilding.IsNullOr(other, relation))
            : IfThere(value, IfThere(other, relation));
    }

    private static Expression IfThere(Expression value, Expression relation) =>
        value.CanBeNull() ? Expression.AndAlso(value.IsNotNull(), relation) : relation;

    private static Expression Compared(Expression left, Expression right, FieldRelation relation) =>
        relation switch
        {
            FieldRelation.Equal => Expression.Equal(left, right),
            FieldRelation.NotEqual => Expression.NotEqual(left, right),
            FieldRelation.Less => ValueComparison.Of(left, right, ExpressionType.LessThan),
            FieldRelation.AtMost => ValueComparison.Of(left, right, ExpressionType.LessThanOrEqual),
            FieldRelation.Greater => ValueComparison.Of(left, right, ExpressionType.GreaterThan),
            FieldRelation.AtLeast => ValueComparison.Of(left, right, ExpressionType.GreaterThanOrEqual),
            _ => throw new NotSupportedException($"The relation '{relation}' is not known."),
        };

    private static FieldRelation Opposite(FieldRelation relation) =>
        relation switch
        {
            FieldRelation.Equal => FieldRelation.NotEqual,
            FieldRelation.NotEqual => FieldRelation.Equal,
            FieldRelation.Less => FieldRelation.AtLeast,
            FieldRelation.AtMost => FieldRelation.Greater,
            FieldRelation.Greater => FieldRelation.AtMost,
            FieldRelation.AtLeast => FieldRelation.Less,
            _ => throw new NotSupportedException($"The relation '{relation}' is not known."),
        };
}
