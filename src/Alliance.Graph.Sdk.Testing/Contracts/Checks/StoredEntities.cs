using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>All rows of an entity that is known by its class only.</summary>
internal static class StoredEntities
{
    public static async Task<IReadOnlyList<object>> AllAsync(DbContext context, Type entity)
    {
        var rows =
            (IQueryable<object>)
                typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(entity).Invoke(context, [])!;
        return await rows.AsNoTracking().ToListAsync();
    }
}
