using System.Linq.Expressions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Data.Querying.Links;

/// <summary>
/// Whether a value makes a database look through other rows, so that it should not be asked for the same row twice.
/// </summary>
internal static class OtherRows
{
    /// <summary>Whether a value is a number of rows, or calculated from other rows.</summary>
    public static bool AreReadFor(LambdaExpression value)
    {
        var search = new Search();
        search.Visit(value.Body);
        return search.IsFound;
    }

    /// <summary>
    /// Whether many rows can share a value that is read from other rows, because it lies behind a link.
    /// </summary>
    public static bool AreReadBehindLink(LambdaExpression value) =>
        value.Body is LinkedValue { IsNothingWithoutTarget: true } linked && AreReadFor(linked.Value);

    private sealed class Search : ExpressionVisitor
    {
        public bool IsFound { get; private set; }

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            IsFound |= node.Method.DeclaringType == typeof(Entities);
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitExtension(Expression node)
        {
            IsFound |= node is LinkedCount;
            if (node is LinkedValue linked)
            {
                Visit(linked.Value.Body);
            }

            return node;
        }
    }
}
