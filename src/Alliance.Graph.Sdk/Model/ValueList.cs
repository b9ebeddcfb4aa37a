using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Alliance.Graph.Sdk.Model;

/// <summary>
/// Lists of value objects that belong to a row. They are kept in one column as JSON, <c>jsonb</c> on PostgreSQL, so
/// that the graph
/// can select them and filter by their fields on both databases.
/// </summary>
public static class ValueList
{
    /// <summary>Maps a list of value objects to a column of its own, named after the property.</summary>
    /// <param name="entity">The entity that has the list.</param>
    /// <param name="list">The list, a property of the entity. If it is not nullable, neither is the column.</param>
    public static void Map<TEntity, TValue>(
        EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, IEnumerable<TValue?>?>> list
    )
        where TEntity : class
        where TValue : class => entity.ComplexCollection(list, value => value.ToJson());
}
