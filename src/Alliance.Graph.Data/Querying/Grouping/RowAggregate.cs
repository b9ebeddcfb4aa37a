using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Filtering;
using Alliance.Graph.Data.Querying.Statements;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>Something that is calculated of the rows of a group.</summary>
/// <param name="Function">What is calculated.</param>
/// <param name="Value">Of which value; null to count rows.</param>
/// <param name="Rows">Of which of the group's rows; null for all.</param>
/// <param name="P">Which quantile: a number, or what stands for it.</param>
internal sealed record RowAggregate(
    AggregateFunction Function,
    LambdaExpression? Value,
    RowFilter? Rows = null,
    object? P = null
)
{
    /// <summary>CLR type of the result.</summary>
    public Type Type =>
        Function switch
        {
            AggregateFunction.Count
            or AggregateFunction.CountOfValues
            or AggregateFunction.DistinctCount
            or AggregateFunction.RunningCount => typeof(int),
            AggregateFunction.Average
            or AggregateFunction.StandardDeviation
            or AggregateFunction.SampleStandardDeviation => typeof(double?),
            AggregateFunction.Median or AggregateFunction.Quantile when IsNumber => typeof(double?),
            AggregateFunction.Sum or AggregateFunction.RunningSum => SummedType,
            _ => Value!.ReturnType.OrNull(),
        };

    /// <summary>What is summed up over the groups in their order; null if it is calculated of one group.</summary>
    public AggregateFunction? Running =>
        Function switch
        {
            AggregateFunction.RunningCount => AggregateFunction.Count,
            AggregateFunction.RunningSum => AggregateFunction.Sum,
            _ => null,
        };

    /// <summary>Whether the result is one of the values, and stored as they are.</summary>
    public bool IsValue =>
        Function is AggregateFunction.Min or AggregateFunction.Max
        || (Function is AggregateFunction.Median or AggregateFunction.Quantile && !IsNumber);

    private Type SummedType =>
        ExpressionBuilding.Underlying(Value!.ReturnType) is var type && type == typeof(int) ? typeof(long) : type;

    private bool IsNumber =>
        ExpressionBuilding.Underlying(Value!.ReturnType) is var type
        && (type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double));

    /// <summary>Whether the same is calculated of the same.</summary>
    public bool IsSame(RowAggregate other) =>
        Function == other.Function
        && Equals(P, other.P)
        && ReferenceEquals(Rows, other.Rows)
        && ExpressionBuilding.SameValue(Value, other.Value);

    /// <summary>The calculation over a group of rows.</summary>
    /// <param name="all">The group.</param>
    /// <param name="rowType">CLR type of its rows.</param>
    /// <param name="place">Where in a row the value is read from.</param>
    /// <param name="dialect">How conditions on rows are asked.</param>
    /// <param name="isRow">Whether one of the group's rows is one; null if all are.</param>
    public Expression Over(
        Expression all,
        Type rowType,
        Func<Expression, Expression> place,
        DatabaseDialect dialect,
        Func<Expression, Expression>? isRow = null
    )
    {
        var row = Expression.Parameter(rowType, "row");
        var condition = isRow?.Invoke(row);
        condition = Rows is null ? condition : condition.And(new FilterPredicate(dialect).Build(Rows, place(row)));
        var group = condition is null ? all : Call(nameof(Enumerable.Where), [rowType], all, Lambda(condition));
        if (Function == AggregateFunction.Count)
        {
            return Call(nameof(Enumerable.Count), [rowType], group);
        }

        var value = Value!.Apply(place(row));
        return Function switch
        {
            AggregateFunction.CountOfValues => CountOfValues(),
            AggregateFunction.Min or AggregateFunction.Max => Call(
                Function.ToString(),
                [rowType, value.Type.OrNull()],
                group,
                Lambda(value.OrNull())
            ),
            AggregateFunction.Sum => Sum(),
            AggregateFunction.Average => Average(),
            AggregateFunction.DistinctCount => Call(
                nameof(Enumerable.Count),
                [value.Type],
                Call(
                    nameof(Enumerable.Distinct),
                    [value.Type],
                    Call(nameof(Enumerable.Select), [rowType, value.Type], group, Lambda(value))
                )
            ),
            AggregateFunction.Median => Quantile(Expression.Constant(0.5)),
            AggregateFunction.Quantile => Quantile(StatementParameter.Operand(P!, typeof(double))),
            AggregateFunction.StandardDeviation => Statistic(nameof(Statistics.Deviation)),
            AggregateFunction.SampleStandardDeviation => Statistic(nameof(Statistics.SampleDeviation)),
            _ => throw new NotSupportedException($"The aggregate '{Function}' is not known."),
        };

        LambdaExpression Lambda(Expression body) => Expression.Lambda(body, row);

        Expression CountOfValues() =>
            value.CanBeNull()
                ? Call(nameof(Enumerable.Count), [rowType], group, Lambda(value.IsNotNull()))
                : Call(nameof(Enumerable.Count), [rowType], group);

        Expression Sum() =>
            As(
                Call(
                    nameof(Enumerable.Sum),
                    [rowType],
                    group,
                    Lambda(As(value, value.CanBeNull() ? SummedType.OrNull() : SummedType))
                ),
                SummedType
            );

        // The same division on both databases: their own averages round differently.
        Expression Average() =>
            Expression.Condition(
                Expression.Equal(CountOfValues(), Expression.Constant(0)),
                Expression.Constant(null, typeof(double?)),
                Expression.Divide(As(Sum(), typeof(double?)), As(CountOfValues(), typeof(double?)))
            );

        Expression Quantile(Expression p) =>
            Statistic(IsNumber ? nameof(Statistics.Quantile) : nameof(Statistics.Place), p);

        Expression Statistic(string method, params Expression[] arguments)
        {
            var type = value.Type.OrNull();
            var values = Call(nameof(Enumerable.Select), [rowType, type], group, Lambda(value.OrNull()));
            return Expression.Call(typeof(Statistics), method, [type], [values, .. arguments]);
        }
    }

    private static MethodCallExpression Call(string method, Type[] types, params Expression[] arguments) =>
        Expression.Call(typeof(Enumerable), method, types, arguments);

    private static Expression As(Expression value, Type type) =>
        value.Type == type ? value : Expression.Convert(value, type);
}
