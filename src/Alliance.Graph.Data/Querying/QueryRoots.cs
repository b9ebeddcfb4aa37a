using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying;

/// <summary>
/// Puts the tables of a context in the places where <see cref="Entities.Of{TEntity}"/> stands for them. Until then a
/// query belongs to no context.
/// </summary>
internal sealed class QueryRoots(DbContext context) : ExpressionVisitor
{
    public static IQueryable<object?[]> Bind(DbContext context, Expression query)
        => ((IQueryable)context.Set<Domain.Country>()).Provider.CreateQuery<object?[]>(new QueryRoots(context).Visit(query));

    protected override Expression VisitMethodCall(MethodCallExpression node)
        => node.Method.DeclaringType == typeof(Entities)
            ? Set(node.Method.GetGenericArguments()[0])
            : base.VisitMethodCall(node);

    private Expression Set(Type type)
        => ((IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), BindingFlags.Public | BindingFlags.Instance, [])!
            .MakeGenericMethod(type).Invoke(context, null)!).Expression;
}
