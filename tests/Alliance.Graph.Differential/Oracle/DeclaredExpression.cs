using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>
/// Makes code of an expression that a module declares. Where <see cref="Entities.Of{TEntity}"/> stands for a table, the
/// rows in
/// memory are read, and LINQ to Objects takes the place of LINQ to a database: it is compiled once instead of in each
/// call.
/// </summary>
internal sealed class DeclaredExpression : ExpressionVisitor
{
    private readonly Memory _memory;
    private bool _readsOthers;

    private DeclaredExpression(Memory memory) => _memory = memory;

    /// <summary>The code, and whether it reads other rows than its own.</summary>
    public static (Func<object, object?> Read, bool ReadsOthers) Compile(LambdaExpression selector, Memory memory)
    {
        var tables = new DeclaredExpression(memory);
        var row = Expression.Parameter(typeof(object), "row");
        var body = new Argument(selector.Parameters[0], Expression.Convert(row, selector.Parameters[0].Type)).Visit(
            tables.Visit(selector.Body)
        )!;
        return (
            Expression.Lambda<Func<object, object?>>(Expression.Convert(body, typeof(object)), row).Compile(),
            tables._readsOthers
        );
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(Entities))
        {
            _readsOthers = true;
            return Expression.Call(
                Expression.Constant(_memory),
                nameof(Memory.Of),
                [node.Method.GetGenericArguments()[0]]
            );
        }

        if (node.Method.DeclaringType != typeof(Queryable))
        {
            return base.VisitMethodCall(node);
        }

        var arguments = node.Arguments.Select(argument => Visit(argument)!).ToList();
        return Expression.Call(InMemory(node.Method, [.. arguments.Select(argument => argument.Type)]), arguments);
    }

    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Quote ? Visit(node.Operand)! : base.VisitUnary(node);

    private static MethodInfo InMemory(MethodInfo method, Type[] arguments) =>
        typeof(Enumerable)
            .GetMethods()
            .Where(candidate =>
                candidate.Name == method.Name
                && candidate.GetGenericArguments().Length == method.GetGenericArguments().Length
                && candidate.GetParameters().Length == arguments.Length
            )
            .Select(candidate =>
                candidate.IsGenericMethod ? candidate.MakeGenericMethod(method.GetGenericArguments()) : candidate
            )
            .First(candidate =>
                candidate
                    .GetParameters()
                    .Zip(arguments)
                    .All(pair => pair.First.ParameterType.IsAssignableFrom(pair.Second))
            );

    private sealed class Argument(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : node;
    }
}
