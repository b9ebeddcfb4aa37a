using System.Collections;
using System.Collections.Concurrent;
using System.Linq.Expressions;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Querying.Tests.Oracle;

/// <summary>Rows in memory, read with LINQ to Objects through the expressions that modules declare.</summary>
internal sealed class Memory(GraphDefinition definition, IEnumerable<object> rows)
{
    private readonly ILookup<Type, object> _rows = rows.ToLookup(row => row.GetType());
    private readonly ConcurrentDictionary<
        LambdaExpression,
        (Delegate Code, ConcurrentDictionary<object, object?> Values)
    > _compiled = [];

    public GraphDefinition Definition => definition;

    public IEnumerable<object> Rows(Type type) => _rows[type];

    /// <summary>The value of a field; of a row that is not there null.</summary>
    public object? Read(LambdaExpression selector, object? row)
    {
        if (row is null)
        {
            return null;
        }

        // LINQ to Objects compiles what reads a table whenever it runs, and the rows stay as they are.
        var (code, values) = Compiled(selector);
        return values.GetOrAdd(row, _ => code.DynamicInvoke(row));
    }

    /// <summary>The items of a list; of a row or a list that is not there none.</summary>
    public IReadOnlyList<object?> Items(ValueFieldDefinition list, object? row) =>
        [.. (Read(list.Selector, row) as IEnumerable ?? Array.Empty<object>()).Cast<object?>()];

    /// <summary>The row that a link leads to; null if it leads nowhere.</summary>
    public object? One(OneFieldDefinition link, object? row)
    {
        var target = definition.Node(link.Target);
        return Read(link.ForeignKey, row) is { } key
            ? Rows(link.Target).SingleOrDefault(candidate => key.Equals(Read(target.Key, candidate)))
            : null;
    }

    /// <summary>
    /// The key of the row that a link leads to; null if it leads nowhere, whatever the foreign key says.
    /// </summary>
    public object? KeyOf(OneFieldDefinition link, object? row) =>
        Read(definition.Node(link.Target).Key, One(link, row));

    /// <summary>The rows of a connection, each once.</summary>
    public IReadOnlyList<object> Many(ConnectionFieldDefinition connection, object? row)
    {
        if (Read(connection.ParentKey, row) is not { } key)
        {
            return [];
        }

        var rows = Rows(connection.Target);
        switch (connection.Link)
        {
            case DirectLink direct:
                return [.. rows.Where(child => key.Equals(Read(direct.ForeignKey, child)))];

            case ThroughLink through:
                var keys = Rows(through.LinkType)
                    .Where(link => key.Equals(Read(through.ParentKey, link)))
                    .Select(link => Read(through.TargetKey, link))
                    .ToHashSet();
                var node = definition.Node(connection.Target);
                return [.. rows.Where(child => keys.Contains(Read(node.Key, child)))];

            default:
                throw new NotSupportedException();
        }
    }

    private (Delegate Code, ConcurrentDictionary<object, object?> Values) Compiled(LambdaExpression selector) =>
        _compiled.GetOrAdd(
            selector,
            _ =>
                (
                    ((LambdaExpression)new Tables(this).Visit(selector)).Compile(),
                    new ConcurrentDictionary<object, object?>(ReferenceEqualityComparer.Instance)
                )
        );

    /// <summary>Puts the rows in the places where <see cref="Entities.Of{TEntity}"/> stands for a table.</summary>
    private sealed class Tables(Memory memory) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Entities))
            {
                return base.VisitMethodCall(node);
            }

            var type = node.Method.GetGenericArguments()[0];
            var typed = typeof(Enumerable)
                .GetMethod(nameof(Enumerable.Cast))!
                .MakeGenericMethod(type)
                .Invoke(null, [memory.Rows(type)])!;
            return Expression.Constant(
                Queryable.AsQueryable((IEnumerable)typed),
                typeof(IQueryable<>).MakeGenericType(type)
            );
        }
    }
}
