using System.Linq.Expressions;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Sdk.Composition;

/// <summary>
/// What can be asked of a caller: questions that have an answer for everybody. What takes one of many, or looks into a
/// name, fails for
/// those who have none.
/// </summary>
internal sealed class CallerQuestions : ExpressionVisitor
{
    private static readonly string[] _aboutLists =
    [
        nameof(Enumerable.Any),
        nameof(Enumerable.All),
        nameof(Enumerable.Contains),
        nameof(Enumerable.Count),
    ];

    private readonly ParameterExpression _caller;
    private bool _areAnswered = true;

    private CallerQuestions(ParameterExpression caller) => _caller = caller;

    /// <summary>Whether an expression asks nothing else.</summary>
    public static bool Are(Expression node, ParameterExpression caller)
    {
        var questions = new CallerQuestions(caller);
        questions.Visit(node);
        return questions._areAnswered;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        // A count of a list, a property of the caller, of an item of one of its lists, or something that was captured.
        _areAnswered &=
            node.Expression is ParameterExpression or ConstantExpression || node.Member.Name == nameof(List<int>.Count);
        return base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        _areAnswered &=
            node.Object == _caller
            || (node.Method.DeclaringType == typeof(Enumerable) && _aboutLists.Contains(node.Method.Name));
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitUnary(UnaryExpression node)
    {
        _areAnswered &= node.NodeType is ExpressionType.Not or ExpressionType.Convert or ExpressionType.Quote;
        return base.VisitUnary(node);
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        _areAnswered &=
            node.NodeType
                is ExpressionType.AndAlso
                    or ExpressionType.OrElse
                    or ExpressionType.Equal
                    or ExpressionType.NotEqual
                    or ExpressionType.LessThan
                    or ExpressionType.LessThanOrEqual
                    or ExpressionType.GreaterThan
                    or ExpressionType.GreaterThanOrEqual;
        return base.VisitBinary(node);
    }

    protected override Expression VisitInvocation(InvocationExpression node)
    {
        _areAnswered = false;
        return node;
    }

    protected override Expression VisitIndex(IndexExpression node)
    {
        _areAnswered = false;
        return node;
    }
}
