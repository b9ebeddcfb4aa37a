using Alliance.Graph.Execution.Answers;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution;

/// <summary>How much there is for a table whose rows are those of a list.</summary>
/// <param name="Items">How many items of the list are shown.</param>
/// <param name="Rows">How many rows that makes; null if lists below make more, or if a cursor says where it begins.</param>
internal sealed record TableSizes(int Items, long? Rows)
{
    /// <summary>Counts.</summary>
    /// <exception cref="Errors.BrokenAnswerException">The statement failed.</exception>
    public static async Task<TableSizes> CountAsync(TableShape table, ConnectionPlan list, PlanExecutor executor)
    {
        var reads = table.Field is SearchPlan search ? executor.Pieces.ReadsOf(search) : executor.Pieces.ReadsOf(list, parents: null);
        var page = executor.Run.Parameters.Pages.Of(list).Request;
        var all = PageCounts.Of(await executor.Pieces.CountAsync(list, reads), ParentRow.Root).Total;
        var items = page.IsDefaultSize ? all : Math.Min(all, page.Size);
        return new TableSizes(items, table.Levels.Count == 1 && page is { After: null, Before: null } ? items : null);
    }
}
