using System.Linq.Expressions;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>Two rows side by side; joins nest to the left.</summary>
internal sealed class JoinedRow<TLeft, TRight>
{
    public required TLeft Left { get; init; }

    public required TRight Right { get; init; }
}

internal static class JoinedRow
{
    /// <summary><c>(left, right) => new JoinedRow { Left = left, Right = right }</c></summary>
    public static LambdaExpression Selector(Type left, Type right)
    {
        var type = typeof(JoinedRow<,>).MakeGenericType(left, right);
        var leftParameter = Expression.Parameter(left, "left");
        var rightParameter = Expression.Parameter(right, "right");
        var body = Expression.MemberInit(
            Expression.New(type),
            Expression.Bind(type.GetProperty("Left")!, leftParameter),
            Expression.Bind(type.GetProperty("Right")!, rightParameter)
        );
        return Expression.Lambda(body, leftParameter, rightParameter);
    }

    public static Expression Left(Expression row) => Expression.Property(row, "Left");

    public static Expression Right(Expression row) => Expression.Property(row, "Right");

    /// <summary>The value of the key on the left.</summary>
    public static Expression KeyValue(Expression row) => Expression.Property(Left(row), nameof(KeyRow<int>.Value));
}
