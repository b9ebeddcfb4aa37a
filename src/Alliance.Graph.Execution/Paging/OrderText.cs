using System.Linq.Expressions;

namespace Alliance.Graph.Execution.Paging;

/// <summary>The text of an order's key, the same whatever its parameter is called.</summary>
internal static class OrderText
{
    public static string Of(LambdaExpression selector) =>
        new Renaming(selector.Parameters[0]).Visit(selector.Body)!.ToString();

    private sealed class Renaming(ParameterExpression parameter) : ExpressionVisitor
    {
        private readonly ParameterExpression _row = Expression.Parameter(parameter.Type, "row");

        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? _row : node;
    }
}
