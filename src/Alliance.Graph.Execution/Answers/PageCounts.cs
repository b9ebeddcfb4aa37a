using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Answers;

/// <summary>How many items a list has.</summary>
/// <param name="Total">All of them.</param>
/// <param name="FromEnd">Those beyond the end that the page is counted from.</param>
internal readonly record struct PageCounts(int Total, int FromEnd)
{
    public static PageCounts Of(RowSet? counts, ParentRow parent)
    {
        var range = parent.Of(counts);
        if (range.Count == 0)
        {
            return default;
        }

        var total = ((Column<int>)counts!.Columns[0])[range.Start];
        return new PageCounts(total, counts.Columns.Count > 1 ? ((Column<int>)counts.Columns[1])[range.Start] : total);
    }
}
