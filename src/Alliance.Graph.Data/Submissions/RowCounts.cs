using System.Linq.Expressions;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Submissions;

/// <summary>Counts the rows of one type that countries have and a caller can see, in the database.</summary>
internal abstract class RowCounts
{
    /// <summary>Those of a type.</summary>
    /// <param name="rows">What the caller can see.</param>
    /// <param name="owned">The type, whose rows are each about one country.</param>
    public static RowCounts Of(VisibleRows rows, OwnedRows owned)
    {
        var type = rows.Context.Model.FindEntityType(owned.Definition.EntityType)!;
        var country = type.FindProperty(owned.CountryProperty!)!;
        return (RowCounts)
            Activator.CreateInstance(
                typeof(RowCounts<,>).MakeGenericType(type.ClrType, country.ClrType),
                rows,
                country.Name,
                owned.TargetProperty,
                owned.TargetOfAll
            )!;
    }

    /// <summary>
    /// How many rows each country has about each target, in one statement; null is what is about none.
    /// </summary>
    public abstract Task<IReadOnlyList<(CountryCode Country, PolicyTargetKey? Target, int Count)>> CountAsync(
        IReadOnlyList<CountryCode> countries,
        CancellationToken cancellationToken
    );
}

internal sealed class RowCounts<TEntity, TCountry>(
    VisibleRows rows,
    string country,
    string? target,
    PolicyTargetKey? targetOfAll
) : RowCounts
    where TEntity : class
{
    public override async Task<IReadOnlyList<(CountryCode Country, PolicyTargetKey? Target, int Count)>> CountAsync(
        IReadOnlyList<CountryCode> countries,
        CancellationToken cancellationToken
    )
    {
        var list = countries.Cast<TCountry>().ToList();
        var own = rows.Of<TEntity>()
            .Where(entity => EF.Parameter(list).Contains(EF.Property<TCountry>(entity, country)));
        if (target is null)
        {
            var counts = await own.GroupBy(entity => EF.Property<TCountry>(entity, country))
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            return [.. counts.Select(count => ((CountryCode)(object)count.Key!, targetOfAll, count.Count))];
        }

        var ofTargets = await own.Select(WithTarget())
            .GroupBy(row => new { row.Country, row.Target })
            .Select(group => new { group.Key, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. ofTargets.Select(count => ((CountryCode)(object)count.Key.Country!, count.Key.Target, count.Count))];
    }

    /// <summary>The target is a property that can be null in some types and not in others.</summary>
    private Expression<Func<TEntity, Place>> WithTarget()
    {
        var entity = Expression.Parameter(typeof(TEntity), "entity");
        return Expression.Lambda<Func<TEntity, Place>>(
            Expression.MemberInit(
                Expression.New(typeof(Place)),
                Expression.Bind(
                    typeof(Place).GetProperty(nameof(Place.Country))!,
                    Expression.Property(entity, country)
                ),
                Expression.Bind(
                    typeof(Place).GetProperty(nameof(Place.Target))!,
                    Expression.Convert(Expression.Property(entity, target!), typeof(PolicyTargetKey?))
                )
            ),
            entity
        );
    }

    private sealed class Place
    {
        public TCountry? Country { get; init; }

        public PolicyTargetKey? Target { get; init; }
    }
}
