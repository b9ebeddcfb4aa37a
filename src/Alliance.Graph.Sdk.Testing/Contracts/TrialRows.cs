using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>
/// Made-up rows beside the starter data: copies of a starter row with new keys and with values that calculations
/// stumble over. What a module's own rules refuse is left out.
/// </summary>
internal static class TrialRows
{
    private const int Count = 48;

    public static async Task AddAsync(
        DbContext context,
        IEnumerable<NodeDefinition> nodes,
        CancellationToken cancellationToken = default
    )
    {
        foreach (var node in nodes)
        {
            var type = context.Model.FindEntityType(node.ClrType)!;
            var starters = await StartersAsync(context, type.ClrType, cancellationToken);
            if (
                starters.Count == 0
                || type.FindPrimaryKey() is not { Properties: [var key] }
                || TrialValues.KeyOf(key.ClrType, 0) is null
            )
            {
                continue;
            }

            for (var index = 0; index < Count; index++)
            {
                await AddAsync(context, type, key, starters, index, cancellationToken);
            }
        }
    }

    private static async Task AddAsync(
        DbContext context,
        IEntityType type,
        IProperty key,
        IReadOnlyList<object> starters,
        int index,
        CancellationToken cancellationToken
    )
    {
        // Read anew, so that each has an object of its own.
        var row = (await StartersAsync(context, type.ClrType, cancellationToken))[index % starters.Count];
        var random = new Random(index);
        var entry = context.Entry(row);
        var pool = starters.Select(starter => context.Entry(starter)).ToList();
        foreach (var property in type.GetProperties().Where(property => !property.IsShadowProperty()))
        {
            if (property == key)
            {
                entry.Property(property).CurrentValue = TrialValues.KeyOf(property.ClrType, index);
            }
            else if (property.IsForeignKey())
            {
                entry.Property(property).CurrentValue =
                    property.IsNullable && index % 3 == 0
                        ? null
                        : pool[random.Next(pool.Count)].Property(property).CurrentValue;
            }
            else
            {
                Set(entry.Property(property), property, random);
            }
        }

        foreach (
            var complex in type.GetComplexProperties()
                .Where(complex => !complex.IsCollection && entry.ComplexProperty(complex).CurrentValue is not null)
        )
        {
            foreach (var property in complex.ComplexType.GetProperties())
            {
                Set(entry.ComplexProperty(complex).Property(property), property, random);
            }
        }

        try
        {
            context.Add(row);
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The table has a rule that this row breaks.
        }

        context.ChangeTracker.Clear();
    }

    private static void Set(PropertyEntry entry, IProperty property, Random random)
    {
        var values = TrialValues.Of(property.ClrType, property.GetMaxLength());
        if (property.IsNullable && random.Next(4) == 0)
        {
            entry.CurrentValue = null;
        }
        else if (values.Count > 0)
        {
            entry.CurrentValue = values[random.Next(values.Count)];
        }
    }

    private static Task<List<object>> StartersAsync(
        DbContext context,
        Type type,
        CancellationToken cancellationToken
    ) =>
        (Task<List<object>>)
            typeof(TrialRows)
                .GetMethod(
                    nameof(StartersOfAsync),
                    System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic
                )!
                .MakeGenericMethod(type)
                .Invoke(null, [context, cancellationToken])!;

    private static async Task<List<object>> StartersOfAsync<TEntity>(
        DbContext context,
        CancellationToken cancellationToken
    )
        where TEntity : class
    {
        var key = context.Model.FindEntityType(typeof(TEntity))!.FindPrimaryKey()!.Properties[0].Name;
        return
        [
            .. await context
                .Set<TEntity>()
                .AsNoTracking()
                .OrderBy(row => EF.Property<object>(row, key))
                .Take(8)
                .ToListAsync(cancellationToken),
        ];
    }
}
