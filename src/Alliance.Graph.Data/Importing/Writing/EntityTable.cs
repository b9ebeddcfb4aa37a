using Alliance.Graph.Data.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Data.Importing.Writing;

/// <summary>The rows of one entity, found by one of its properties.</summary>
internal abstract class EntityTable
{
    /// <summary>The table of an entity.</summary>
    /// <param name="context">Context that asks the database.</param>
    /// <param name="property">Property by whose values rows are found: the key, or a child's link to its
    /// parent.</param>
    public static EntityTable Of(DbContext context, IProperty property) => Make(property, context, null);

    /// <summary>The rows of an entity that a caller can see.</summary>
    public static EntityTable Of(VisibleRows rows, IProperty property) => Make(property, rows.Context, rows);

    /// <summary>The entities with one of the values, not tracked.</summary>
    public abstract Task<IReadOnlyList<object>> LoadAsync(
        IEnumerable<object> values,
        CancellationToken cancellationToken
    );

    /// <summary>Those of the values that the table has.</summary>
    public abstract Task<IReadOnlyList<object>> ExistingAsync(
        IEnumerable<object> values,
        CancellationToken cancellationToken
    );

    /// <summary>The values of all entities.</summary>
    public abstract Task<IReadOnlyList<object>> KeysAsync(CancellationToken cancellationToken);

    /// <summary>Deletes the entities with one of the values.</summary>
    public abstract Task DeleteAsync(IEnumerable<object> values, CancellationToken cancellationToken);

    private static EntityTable Make(IProperty property, DbContext context, VisibleRows? visible) =>
        (EntityTable)
            Activator.CreateInstance(
                typeof(EntityTable<,>).MakeGenericType(property.DeclaringType.ClrType, property.ClrType),
                context,
                property.Name,
                visible
            )!;
}

internal sealed class EntityTable<TEntity, TValue>(DbContext context, string property, VisibleRows? visible)
    : EntityTable
    where TEntity : class
{
    public override async Task<IReadOnlyList<object>> LoadAsync(
        IEnumerable<object> values,
        CancellationToken cancellationToken
    ) => await With(values).AsNoTracking().ToListAsync(cancellationToken);

    public override async Task<IReadOnlyList<object>> ExistingAsync(
        IEnumerable<object> values,
        CancellationToken cancellationToken
    )
    {
        var existing = await With(values)
            .Select(entity => EF.Property<TValue>(entity, property))
            .Distinct()
            .ToListAsync(cancellationToken);
        return [.. existing.Cast<object>()];
    }

    public override async Task<IReadOnlyList<object>> KeysAsync(CancellationToken cancellationToken) =>
        [
            .. (
                await Rows.Select(entity => EF.Property<TValue>(entity, property)).ToListAsync(cancellationToken)
            ).Cast<object>(),
        ];

    public override Task DeleteAsync(IEnumerable<object> values, CancellationToken cancellationToken) =>
        With(values).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<TEntity> Rows => visible is null ? context.Set<TEntity>() : visible.Of<TEntity>();

    // One parameter for all values, so that there is one statement for lists of any length.
    private IQueryable<TEntity> With(IEnumerable<object> values)
    {
        var list = values.Cast<TValue>().ToList();
        return Rows.Where(entity => EF.Parameter(list).Contains(EF.Property<TValue>(entity, property)));
    }
}
