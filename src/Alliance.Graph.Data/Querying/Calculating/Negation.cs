using System.Linq.Expressions;
using Alliance.Graph.Data.Querying.Expressions;

namespace Alliance.Graph.Data.Querying.Calculating;

/// <summary>
/// The opposite of a condition. A comparison with a value that is missing is false in C# and unknown in SQL, so its
/// opposite says
/// that a value may be missing.
/// </summary>
internal static class Negation
{
    public static Expression Of(Expression condition) =>
        condition switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso } both when HasLifted(both) => Expression.OrElse(
                Of(both.Left),
                Of(both.Right)
            ),
            BinaryExpression { NodeType: ExpressionType.OrElse } either when HasLifted(either) => Expression.AndAlso(
                Of(either.Left),
                Of(either.Right)
            ),
            BinaryExpression comparison when IsLifted(comparison) => Expression.OrElse(
                Expression.MakeBinary(Opposite(comparison.NodeType), comparison.Left, comparison.Right),
                Expression.OrElse(comparison.Left.IsNull(), comparison.Right.IsNull())
            ),
            UnaryExpression { NodeType: ExpressionType.Not } not
                when not.Type == typeof(bool) && HasLifted(not.Operand) => not.Operand,
            _ => Expression.Not(condition),
        };

    private static bool HasLifted(Expression condition) =>
        condition switch
        {
            BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } parts => HasLifted(
                parts.Left
            ) || HasLifted(parts.Right),
            BinaryExpression comparison => IsLifted(comparison),
            UnaryExpression { NodeType: ExpressionType.Not } not => HasLifted(not.Operand),
            _ => false,
        };

    /// <summary>Whether values that can be missing are compared by size.</summary>
    private static bool IsLifted(BinaryExpression comparison) =>
        comparison
            is {
                IsLifted: true,
                NodeType: ExpressionType.LessThan
                    or ExpressionType.LessThanOrEqual
                    or ExpressionType.GreaterThan
                    or ExpressionType.GreaterThanOrEqual
            };

    private static ExpressionType Opposite(ExpressionType comparison) =>
        comparison switch
        {
            ExpressionType.LessThan => ExpressionType.GreaterThanOrEqual,
            ExpressionType.LessThanOrEqual => ExpressionType.GreaterThan,
            ExpressionType.GreaterThan => ExpressionType.LessThanOrEqual,
            _ => ExpressionType.LessThan,
        };
}
