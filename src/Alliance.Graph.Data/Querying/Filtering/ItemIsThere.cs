using System.Linq.Expressions;

namespace Alliance.Graph.Data.Querying.Filtering;

/// <summary>
/// The items of a list are never null, so nothing needs to be asked about it. Npgsql cannot translate the question where it
/// is the only one: <c>tags.Any(tag => tag != null)</c>.
/// </summary>
internal sealed class ItemIsThere(ParameterExpression item) : ExpressionVisitor
{
    /// <summary>The condition on an item without comparisons of the item with null.</summary>
    public static LambdaExpression In(LambdaExpression condition)
        => Expression.Lambda(new ItemIsThere(condition.Parameters[0]).Visit(condition.Body), condition.Parameters);

    protected override Expression VisitBinary(BinaryExpression node)
        => node.Left == item && node.Right is ConstantExpression { Value: null }
            ? Expression.Constant(node.NodeType == ExpressionType.NotEqual)
            : base.VisitBinary(node);
}
