using System.Linq.Expressions;
using Alliance.Graph.Data.Dialects;
using Alliance.Graph.Data.Querying.Expressions;
using Alliance.Graph.Data.Querying.Windows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Querying.Grouping;

/// <summary>What is counted and summed up over groups in their order.</summary>
internal static class RunningCounts
{
    /// <summary>Puts running counts and sums into the places that wait for them.</summary>
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
                var value = cells[shape.CellOfRunning(shape.Aggregates[index - parents - shape.Keys.Count]) + parents];
                cells[index] = Expression.Call(
                    typeof(RowWindow),
                    nameof(RowWindow.RunningSum),
                    [value.Type],
                    window,
                    value
                );
            }
        }
    }

    /// <summary>The groups of a parent, or all, in their order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cell">The cell of an index.</param>
    /// <param name="partition">What parts the groups: the key of a parent; nothing at the root.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="backward">Whether the last one comes first.</param>
    public static Expression Window(
        IEnumerable<OrderDefinition> order,
        Func<int, Expression> cell,
        IReadOnlyList<Expression> partition,
        DatabaseDialect dialect,
        bool backward = false
    )
    {
        var keys = order.Select(key =>
            (
                key with
                {
                    Direction = backward ? Opposite(key.Direction) : key.Direction,
                },
                new GroupCell.Filler(cell).Visit(key.Selector.Body)
            )
        );
        return RowWindows.Of(partition, keys, dialect);
    }

    private static SortDirection Opposite(SortDirection direction) =>
        direction == SortDirection.Ascending ? SortDirection.Descending : SortDirection.Ascending;
}
