using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Costs;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution;

/// <summary>How much there is for a table whose rows are those of a list.</summary>
/// <param name="All">How many items the list has.</param>
/// <param name="Items">How many of them are shown.</param>
/// <param name="Rows">How many rows that makes; null if lists below make more, or if a cursor says where it
/// begins.</param>
internal sealed record TableSizes(int All, int Items, long? Rows)
{
    /// <summary>Counts.</summary>
    /// <exception cref="Errors.BrokenAnswerException">The statement failed.</exception>
    public static async Task<TableSizes> CountAsync(TableShape table, ConnectionPlan list, PlanExecutor executor)
    {
        var reads = table.Field is SearchPlan search
            ? executor.Pieces.ReadsOf(search)
            : executor.Pieces.ReadsOf(list, parents: null);
        var page = executor.Run.Parameters.Pages.Of(list).Request;
        var all = PageCounts.Of(await executor.Pieces.CountAsync(list, reads), ParentRow.Root).Total;
        var items = page.IsDefaultSize ? all : Math.Min(all, page.Size);
        return new TableSizes(
            all,
            items,
            table.Levels.Count == 1 && page is { After: null, Before: null } ? items : null
        );
    }

    /// <summary>
    /// Counts the lists below the items as well, as far as each hangs on the rows above it and not on something that
    /// these link to.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="list">Its list.</param>
    /// <param name="executor">Counts.</param>
    /// <param name="sizes">The sizes of pages.</param>
    /// <returns>The sizes with what was counted, of each list as a mean for the rows above it; and how many rows there
    /// are at least.</returns>
    /// <exception cref="Errors.BrokenAnswerException">A statement failed.</exception>
    public async Task<(CostSizes Sizes, long Least)> BelowAsync(
        TableShape table,
        ConnectionPlan list,
        PlanExecutor executor,
        CostSizes sizes
    )
    {
        var pages = executor.Run.Parameters.Pages;
        var below = new List<ConnectionPlan>();
        sizes = sizes.With(list, Items);
        long least = Items;
        double parents = All;

        // What was counted is that of all rows above, so it is a number of rows that leave only if all of them do.
        var leavesWhole = Items == All && pages.Of(list).Request is { After: null, Before: null };
        foreach (var level in ListsBelow(table))
        {
            if (parents == 0)
            {
                break;
            }

            below.Add(level);
            var items = await executor.Pieces.CountBelowAsync(list, below);
            var isWhole = pages.Of(level).Request.IsDefaultSize;
            leavesWhole &= isWhole;
            sizes = isWhole ? sizes.With(level, items / parents) : sizes;
            least = leavesWhole ? Math.Max(least, items) : least;
            parents = items;
        }

        return (sizes, least);
    }

    /// <summary>The lists below the items of a table's list that are counted.</summary>
    public static IEnumerable<ConnectionPlan> ListsBelow(TableShape table) =>
        table is { Field: RootConnectionPlan, List.Grouped: null }
            ? table
                .Levels.Skip(1)
                .TakeWhile(level =>
                    level is ListLevel { Place: var place, Connection.Grouped: null } && place == Place.Here
                )
                .Cast<ListLevel>()
                .Select(level => level.Connection)
            : [];
}
