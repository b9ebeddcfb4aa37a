using System.Linq.Expressions;
using System.Reflection;

namespace Alliance.Graph.Data.Querying.Expressions;

/// <summary>Which of two values comes first.</summary>
internal static class ValueComparison
{
    /// <summary>A comparison as the database orders the values. Both sides are of one type.</summary>
    public static Expression Of(Expression left, Expression right, ExpressionType comparison)
    {
        if (left.Type == typeof(string))
        {
            var order = Expression.Call(typeof(string), nameof(string.Compare), null, left, right);
            return Expression.MakeBinary(comparison, order, Expression.Constant(0));
        }

        if (left.Type == typeof(Uri))
        {
            // C# does not compare addresses. The method is never run: SQL compares what is stored.
            var method = typeof(ValueComparison).GetMethod(
                nameof(IsBeyond),
                BindingFlags.Static | BindingFlags.NonPublic
            );
            return Expression.MakeBinary(comparison, left, right, liftToNull: false, method);
        }

        if (ExpressionBuilding.Underlying(left.Type) is { } type && (type.IsEnum || type == typeof(bool)))
        {
            // C# compares neither enums nor booleans. For an enum the conversion leaves no trace in SQL, which
            // compares what is stored.
            var number = Nullable.GetUnderlyingType(left.Type) is null ? typeof(int) : typeof(int?);
            (left, right) = type.IsEnum
                ? (Expression.Convert(left, number), Expression.Convert(right, number))
                : (Ordinal(left), Ordinal(right));
        }

        return Expression.MakeBinary(comparison, left, right);
    }

    private static bool IsBeyond(Uri one, Uri other) =>
        throw new InvalidOperationException($"'{one}' and '{other}' are compared in SQL only.");

    /// <summary>1 for true, 0 for false; null stays null, which is neither larger nor smaller.</summary>
    private static Expression Ordinal(Expression boolean)
    {
        if (Nullable.GetUnderlyingType(boolean.Type) is null)
        {
            return Expression.Condition(boolean, Expression.Constant(1), Expression.Constant(0));
        }

        return Expression.Condition(
            Expression.Equal(boolean, Expression.Constant(true, typeof(bool?))),
            Expression.Constant(1, typeof(int?)),
            Expression.Condition(
                Expression.Equal(boolean, Expression.Constant(false, typeof(bool?))),
                Expression.Constant(0, typeof(int?)),
                Expression.Constant(null, typeof(int?))
            )
        );
    }
}
