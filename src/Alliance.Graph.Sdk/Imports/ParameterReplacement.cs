using System.Linq.Expressions;

namespace Alliance.Graph.Sdk.Imports;

internal sealed class ParameterReplacement(ParameterExpression from, Expression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
