using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>What is counted over groups in their order.</summary>
internal static class RunningCounts
{
    /// <summary>Puts running counts into the places that wait for them.</summary>
    /// <param name="shape">The groups.</param>
    /// <param name="cells">The cells of a group.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="parents">How many cells are ahead of the keys: 1 for the key of a parent.</param>
    public static void Fill(GroupShape shape, List<Expression> cells, DatabaseDialect dialect, int parents)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            if (cells[index] is null)
            {
                var window = Window(shape.Order, cell => cells[cell + parents], [.. cells.Take(parents)], dialect);
                cells[index] = Expression.Call(typeof(RowWindow), nameof(RowWindow.RunningSum), null, window, cells[shape.CountCell + parents]);
            }
        }
    }

    /// <summary>The groups of a parent, or all, in their order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cell">The cell of an index.</param>
    /// <param name="partition">What parts the groups: the key of a parent; nothing at the root.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="backward">Whether the last one comes first.</param>
    public static Expression Window(IEnumerable<OrderDefinition> order, Func<int, Expression> cell, IReadOnlyList<Expression> partition, DatabaseDialect dialect, bool backward = false)
    {
        Expression? window = null;
        foreach (var key in partition)
        {
            window = window is null
                ? Expression.Call(typeof(RowWindow), nameof(RowWindow.Partition), [key.Type], key)
                : Expression.Call(typeof(RowWindow), nameof(RowWindow.PartitionToo), [key.Type], window, key);
        }

        foreach (var key in order)
        {
            var value = new GroupCell.Filler(cell).Visit(key.Selector.Body);
            var isDescending = Expression.Constant((key.Direction == SortDirection.Descending) != backward);
            if (key.IsNullable && dialect.NullsAreSmallest)
            {
                Add(value.IsNull());
            }

            Add(value);

            void Add(Expression by)
                => window = window is null
                    ? Expression.Call(typeof(RowWindow), nameof(RowWindow.First), [by.Type], by, isDescending)
                    : Expression.Call(typeof(RowWindow), nameof(RowWindow.Then), [by.Type], window, by, isDescending);
        }

        return window!;
    }
}
