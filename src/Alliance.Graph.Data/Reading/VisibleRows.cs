using System.Linq.Expressions;
using Alliance.Graph.Data.Context;
using Alliance.Graph.Data.Querying.Calculating;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Reading;

/// <summary>The rows that a caller can see, for code that reads with EF Core.</summary>
public sealed class VisibleRows
{
    private readonly Caller _caller;

    internal VisibleRows(AllianceDbContext context, Caller caller)
    {
        Context = context;
        _caller = caller;
    }

    /// <summary>The context that they are read with.</summary>
    internal AllianceDbContext Context { get; }

    /// <summary>Those of an entity, not tracked.</summary>
    public IQueryable<TEntity> Of<TEntity>()
        where TEntity : class
    {
        var rows = Context.Set<TEntity>().AsNoTracking();
        return ((IGraphContext)Context).Definition.RuleOf(typeof(TEntity)) is { } rule
            ? rows.Where(
                (Expression<Func<TEntity, bool>>)new Tables(this).Visit(PortableExpression.Of(rule.For(_caller)))
            )
            : rows;
    }

    /// <summary>Puts the visible rows of tables in the places where a rule looks at them.</summary>
    private sealed class Tables(VisibleRows rows) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) =>
            node.Method.DeclaringType == typeof(Entities)
                ? (
                    (IQueryable)
                        typeof(VisibleRows)
                            .GetMethod(nameof(Of))!
                            .MakeGenericMethod(node.Method.GetGenericArguments())
                            .Invoke(rows, null)!
                ).Expression
                : base.VisitMethodCall(node);
    }
}
