using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Texts;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Turns the relation of a value to an operand, or its exact opposite, into a condition.</summary>
internal static class ValuePredicate
{
    public static Expression Build(ValueFilter filter, Expression row, bool negated)
    {
        var value = filter.Value.Apply(row);
        return filter.Operator switch
        {
            ValueOperator.Equal => Equal(value, filter.Operand, negated),
            ValueOperator.In => In(value, (IEnumerable)filter.Operand!, negated),
            ValueOperator.Greater => Compare(value, filter.Operand, ExpressionType.GreaterThan, ExpressionType.LessThanOrEqual, negated),
            ValueOperator.AtLeast => Compare(value, filter.Operand, ExpressionType.GreaterThanOrEqual, ExpressionType.LessThan, negated),
            ValueOperator.Less => Compare(value, filter.Operand, ExpressionType.LessThan, ExpressionType.GreaterThanOrEqual, negated),
            ValueOperator.AtMost => Compare(value, filter.Operand, ExpressionType.LessThanOrEqual, ExpressionType.GreaterThan, negated),
            ValueOperator.Contains => Text(nameof(TextFunctions.Contains), value, filter.Operand, negated),
            ValueOperator.StartsWith => Text(nameof(TextFunctions.StartsWith), value, filter.Operand, negated),
            ValueOperator.EndsWith => Text(nameof(TextFunctions.EndsWith), value, filter.Operand, negated),
            ValueOperator.EqualIgnoringCase => Equal(Folded(value), Folded(filter.Operand), negated),
            ValueOperator.ContainsIgnoringCase => Text(nameof(TextFunctions.Contains), Folded(value), Folded(filter.Operand), negated),
            ValueOperator.StartsWithIgnoringCase => Text(nameof(TextFunctions.StartsWith), Folded(value), Folded(filter.Operand), negated),
            ValueOperator.EndsWithIgnoringCase => Text(nameof(TextFunctions.EndsWith), Folded(value), Folded(filter.Operand), negated),
            _ => throw new NotSupportedException($"The operator '{filter.Operator}' is not known."),
        };
    }

    private static Expression Equal(Expression value, object? operand, bool negated)
    {
        if (operand is null)
        {
            return negated ? value.IsNotNull() : value.IsNull();
        }

        var same = ExpressionBuilding.Same(value, ExpressionBuilding.Lift(operand, ExpressionBuilding.Underlying(value.Type)));
        return negated ? OrNull(value, Expression.Not(same)) : same;
    }

    private static Expression In(Expression value, IEnumerable operand, bool negated)
    {
        var type = ExpressionBuilding.Underlying(value.Type);
        var items = operand.Cast<object?>().Where(item => item is not null).ToList();
        var hasNull = operand.Cast<object?>().Any(item => item is null);
        var isItem = items.Count == 0 ? null : Contains(items, type, value);
        if (!negated)
        {
            return (isItem, hasNull) switch
            {
                (null, false) => Expression.Constant(false),
                (null, true) => value.IsNull(),
                (_, false) => isItem,
                (_, true) => Expression.OrElse(isItem, value.IsNull()),
            };
        }

        return (isItem, hasNull) switch
        {
            (null, false) => Expression.Constant(true),
            (null, true) => value.IsNotNull(),
            (_, false) => OrNull(value, Expression.Not(isItem)),
            (_, true) => Expression.AndAlso(value.IsNotNull(), Expression.Not(isItem)),
        };
    }

    /// <summary>The list travels as one parameter, so that its length does not make another statement.</summary>
    private static MethodCallExpression Contains(List<object?> items, Type type, Expression value)
    {
        var array = Array.CreateInstance(type, items.Count);
        for (var index = 0; index < items.Count; index++)
        {
            array.SetValue(items[index], index);
        }

        var list = typeof(IEnumerable<>).MakeGenericType(type);
        var parameter = Expression.Call(typeof(EF), nameof(EF.Parameter), [list], ExpressionBuilding.Lift(array, list));
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [type], parameter, value.Type == type ? value : Expression.Convert(value, type));
    }

    private static Expression Compare(Expression value, object? operand, ExpressionType relation, ExpressionType opposite, bool negated)
    {
        var (left, right) = ExpressionBuilding.Unify(value, ExpressionBuilding.Lift(operand, ExpressionBuilding.Underlying(value.Type)));
        return negated ? OrNull(value, KeysetPredicate.Compare(left, right, opposite)) : KeysetPredicate.Compare(left, right, relation);
    }

    private static Expression Text(string function, Expression value, object? operand, bool negated)
    {
        if (operand is "")
        {
            return negated ? value.IsNull() : value.IsNotNull();
        }

        var holds = Expression.Call(typeof(TextFunctions), function, null, value, ExpressionBuilding.Lift(operand, typeof(string)));
        return negated ? OrNull(value, Expression.Not(holds)) : holds;
    }

    private static MethodCallExpression Folded(Expression value) => Expression.Call(typeof(TextFunctions), nameof(TextFunctions.Fold), null, value);

    private static string Folded(object? operand) => TextFunctions.Fold((string)operand!)!;

    /// <summary>A row without the value fulfils no relation, so it fulfils the opposite of each.</summary>
    private static Expression OrNull(Expression value, Expression opposite)
        => value.CanBeNull() ? Expression.OrElse(value.IsNull(), opposite) : opposite;
}
