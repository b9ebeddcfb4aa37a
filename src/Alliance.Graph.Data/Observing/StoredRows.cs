using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Observing;

/// <summary>All rows of an entity that is known by its class only.</summary>
internal static class StoredRows
{
    private static readonly MethodInfo OfMethod = typeof(StoredRows).GetMethod(nameof(OfAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static Task<IReadOnlyList<object>> AllAsync(DbContext context, Type entity, CancellationToken cancellationToken)
        => (Task<IReadOnlyList<object>>)OfMethod.MakeGenericMethod(entity).Invoke(null, [context, cancellationToken])!;

    private static async Task<IReadOnlyList<object>> OfAsync<T>(DbContext context, CancellationToken cancellationToken)
        where T : class
        => await context.Set<T>().AsNoTracking().ToListAsync(cancellationToken);
}
