using System.Linq.Expressions;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Data.Querying;

/// <summary>Builds the statements that count the rows of a connection.</summary>
internal static class CountQuery
{
    /// <summary>One row, one column: how many rows there are.</summary>
    public static IQueryable<int> All(DbContext context, NodeDefinition node)
    {
        // A count that is a query with one row, so that it becomes a command like any other.
        var one = context.Database.SqlQueryRaw<int>("SELECT 1 AS \"Value\"");
        var row = Expression.Parameter(typeof(int), "row");
        var count = Expression.Call(typeof(Queryable), nameof(Queryable.Count), [node.ClrType], LevelQuery.Set(context, node.ClrType));
        return one.Provider.CreateQuery<int>(one.Expression.Select(Expression.Lambda(count, row)));
    }

    /// <summary>One row a parent: its key and how many children it has.</summary>
    public static IQueryable<object?[]> PerParent(
        DbContext context, DatabaseProvider provider, NodeDefinition node, LinkDefinition link, KeySet parents)
    {
        var keys = parents.Query(context, provider);
        var key = Expression.Parameter(keys.ElementType, "key");
        var value = Expression.Property(key, nameof(KeyRow<int>.Value));
        var count = Expression.Call(
            typeof(Queryable), nameof(Queryable.Count), [node.ClrType], LevelQuery.Children(context, node, link, value, repeatsLink: false));
        var cells = Expression.NewArrayInit(
            typeof(object), Expression.Convert(value, typeof(object)), Expression.Convert(count, typeof(object)));
        return keys.Provider.CreateQuery<object?[]>(keys.Expression.Select(Expression.Lambda(cells, key)));
    }
}
