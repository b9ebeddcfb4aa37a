using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>Something that is calculated of the rows of a group.</summary>
internal sealed record RowAggregate(AggregateFunction Function, LambdaExpression? Value)
{
    /// <summary>CLR type of the result.</summary>
    public Type Type
        => Function switch
        {
            AggregateFunction.Count or AggregateFunction.CountOfValues or AggregateFunction.DistinctCount or AggregateFunction.RunningCount => typeof(int),
            AggregateFunction.Average => typeof(double?),
            AggregateFunction.Sum => SummedType,
            _ => Value!.ReturnType.OrNull(),
        };

    private Type SummedType
        => ExpressionBuilding.Underlying(Value!.ReturnType) is var type && type == typeof(int) ? typeof(long) : type;

    /// <summary>The calculation over a group of rows.</summary>
    /// <param name="group">The group.</param>
    /// <param name="rowType">CLR type of its rows.</param>
    /// <param name="place">Where in a row the value is read from.</param>
    public Expression Over(Expression group, Type rowType, Func<Expression, Expression> place)
    {
        if (Function == AggregateFunction.Count)
        {
            return Call(nameof(Enumerable.Count), [rowType], group);
        }

        var row = Expression.Parameter(rowType, "row");
        var value = Value!.Apply(place(row));
        return Function switch
        {
            AggregateFunction.CountOfValues => CountOfValues(),
            AggregateFunction.Min or AggregateFunction.Max => Call(
                Function.ToString(), [rowType, value.Type.OrNull()], group, Lambda(value.OrNull())),
            AggregateFunction.Sum => Sum(),
            AggregateFunction.Average => Average(),
            AggregateFunction.DistinctCount => Call(
                nameof(Enumerable.Count),
                [value.Type],
                Call(nameof(Enumerable.Distinct), [value.Type], Call(nameof(Enumerable.Select), [rowType, value.Type], group, Lambda(value)))),
            _ => throw new NotSupportedException($"The aggregate '{Function}' is not known."),
        };

        LambdaExpression Lambda(Expression body) => Expression.Lambda(body, row);

        Expression CountOfValues()
            => value.CanBeNull()
                ? Call(nameof(Enumerable.Count), [rowType], group, Lambda(value.IsNotNull()))
                : Call(nameof(Enumerable.Count), [rowType], group);

        Expression Sum()
            => As(Call(nameof(Enumerable.Sum), [rowType], group, Lambda(As(value, value.CanBeNull() ? SummedType.OrNull() : SummedType))), SummedType);

        // The same division on both databases: their own averages round differently.
        Expression Average()
            => Expression.Condition(
                Expression.Equal(CountOfValues(), Expression.Constant(0)),
                Expression.Constant(null, typeof(double?)),
                Expression.Divide(As(Sum(), typeof(double?)), As(CountOfValues(), typeof(double?))));
    }

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments)
        => Expression.Call(typeof(Enumerable), method, types, arguments);

    private static Expression As(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
