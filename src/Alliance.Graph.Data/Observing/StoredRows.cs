using System.Linq.Expressions;
using System.Reflection;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>All rows of an entity that is known by its class only.</summary>
internal static class StoredRows
{
    private static readonly MethodInfo OfMethod = typeof(StoredRows).GetMethod(
        nameof(OfAsync),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    public static Task<IReadOnlyList<object>> AllAsync(
        DbContext context,
        Type entity,
        CancellationToken cancellationToken
    ) => (Task<IReadOnlyList<object>>)OfMethod.MakeGenericMethod(entity).Invoke(null, [context, cancellationToken])!;

    /// <summary>Type and key of a row of a node, which the checks of composition know to have such a name.</summary>
    public static Func<object, string> NameOf(NodeDefinition node)
    {
        var name = RowName.From(node.Name, node.Key)!;
        var row = Expression.Parameter(typeof(object), "row");
        return Expression
            .Lambda<Func<object, string>>(Expression.Invoke(name, Expression.Convert(row, node.ClrType)), row)
            .Compile();
    }

    private static async Task<IReadOnlyList<object>> OfAsync<T>(DbContext context, CancellationToken cancellationToken)
        where T : class => await context.Set<T>().AsNoTracking().ToListAsync(cancellationToken);
}
