using System.Collections;
using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Querying.Texts;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>Turns the relation of a value to an operand, or its exact opposite, into a condition.</summary>
internal static class ValuePredicate
{
    public static Expression Build(ValueFilter filter, Expression row, bool negated) =>
        filter.Operator.Condition(filter.Value.Apply(row), filter.Operand, negated);

    public static Expression Equal(Expression value, object? operand, bool negated) =>
        Equal(value, operand, negated, null);

    public static Expression EqualFolded(Expression value, object? operand, bool negated) =>
        Equal(Folded(value), operand, negated, Folded);

    private static Expression Equal(Expression value, object? operand, bool negated, Func<object, object>? change)
    {
        if (operand is null)
        {
            return negated ? value.IsNotNull() : value.IsNull();
        }

        var same = ExpressionBuilding.Same(value, Operand(value, operand, change));
        return negated ? ExpressionBuilding.IsNullOr(value, Expression.Not(same)) : same;
    }

    public static Expression In(Expression value, object? operand, bool negated)
    {
        var items = ((IEnumerable)QueryParameter.SampleOf(operand)!).Cast<object?>().ToList();
        var hasNull = items.Exists(item => item is null);
        var isItem = items.TrueForAll(item => item is null) ? null : Contains(operand!, value);
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
            (_, false) => ExpressionBuilding.IsNullOr(value, Expression.Not(isItem)),
            (_, true) => Expression.AndAlso(value.IsNotNull(), Expression.Not(isItem)),
        };
    }

    private static MethodCallExpression Contains(object operand, Expression value)
    {
        var type = ExpressionBuilding.Underlying(value.Type);
        var list = StatementParameter.ListOperand(operand, type, items => Values((IEnumerable)items, type));
        return Expression.Call(
            typeof(Enumerable),
            nameof(Enumerable.Contains),
            [type],
            list,
            value.Type == type ? value : Expression.Convert(value, type)
        );
    }

    private static Array Values(IEnumerable items, Type type)
    {
        var values = items.Cast<object?>().Where(item => item is not null).ToArray();
        var array = Array.CreateInstance(type, values.Length);
        for (var index = 0; index < values.Length; index++)
        {
            array.SetValue(values[index], index);
        }

        return array;
    }

    private static StatementParameter Operand(Expression value, object operand, Func<object, object>? change = null) =>
        StatementParameter.Operand(operand, ExpressionBuilding.Underlying(value.Type), change);

    public static Expression Compare(
        Expression value,
        object? operand,
        ExpressionType relation,
        ExpressionType opposite,
        bool negated
    )
    {
        var (left, right) = ExpressionBuilding.Unify(value, Operand(value, operand!));
        return negated
            ? ExpressionBuilding.IsNullOr(value, ValueComparison.Of(left, right, opposite))
            : ValueComparison.Of(left, right, relation);
    }

    public static Expression Text(string function, Expression value, object? operand, bool negated) =>
        Text(function, value, operand, negated, null);

    public static Expression FoldedText(string function, Expression value, object? operand, bool negated) =>
        Text(function, Folded(value), operand, negated, Folded);

    private static Expression Text(
        string function,
        Expression value,
        object? operand,
        bool negated,
        Func<object, object>? change
    )
    {
        if (QueryParameter.SampleOf(operand) is "")
        {
            return negated ? value.IsNull() : value.IsNotNull();
        }

        var holds = Expression.Call(
            typeof(TextFunctions),
            function,
            null,
            value,
            StatementParameter.Operand(operand!, typeof(string), change)
        );
        return negated ? ExpressionBuilding.IsNullOr(value, Expression.Not(holds)) : holds;
    }

    private static MethodCallExpression Folded(Expression value) =>
        Expression.Call(typeof(TextFunctions), nameof(TextFunctions.Fold), null, value);

    private static string Folded(object operand) => TextFunctions.Fold((string)operand)!;
}
