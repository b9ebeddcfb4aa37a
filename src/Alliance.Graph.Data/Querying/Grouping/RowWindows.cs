using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>Says windows in an order that has nulls in the same place on both databases.</summary>
internal static class RowWindows
{
    /// <summary>A window.</summary>
    /// <param name="partition">What parts the rows; nothing for all of them.</param>
    /// <param name="order">The order of the rows of a part, and the values that they are ordered by.</param>
    /// <param name="dialect">The database.</param>
    public static Expression Of(
        IEnumerable<Expression> partition,
        IEnumerable<(OrderDefinition Key, Expression Value)> order,
        DatabaseDialect dialect
    )
    {
        Expression? window = null;
        foreach (var key in partition)
        {
            window = window is null
                ? Expression.Call(typeof(RowWindow), nameof(RowWindow.Partition), [key.Type], key)
                : Expression.Call(typeof(RowWindow), nameof(RowWindow.PartitionToo), [key.Type], window, key);
        }

        foreach (var (key, value) in order)
        {
            var isDescending = Expression.Constant(key.Direction == SortDirection.Descending);
            if (key.IsNullable && dialect.NullsAreSmallest)
            {
                Add(value.IsNull());
            }

            Add(value);

            void Add(Expression by) =>
                window = window is null
                    ? Expression.Call(typeof(RowWindow), nameof(RowWindow.First), [by.Type], by, isDescending)
                    : Expression.Call(typeof(RowWindow), nameof(RowWindow.Then), [by.Type], window, by, isDescending);
        }

        return window!;
    }
}
