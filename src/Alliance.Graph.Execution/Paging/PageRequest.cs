using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Paging;

/// <summary>Which page of a connection is asked for.</summary>
/// <param name="Size">How many items.</param>
/// <param name="Backward">Whether they are taken from the end.</param>
/// <param name="After">Order keys of the item that the page comes behind.</param>
/// <param name="Before">Order keys of the item that the page comes ahead of.</param>
/// <param name="Skip">How many items are left out between that item and the page.</param>
internal sealed record PageRequest(
    int Size,
    bool Backward,
    IReadOnlyList<object?>? After,
    IReadOnlyList<object?>? Before,
    int Skip = 0
)
{
    /// <summary>Whether the caller did not say how many items, and so may take the page for the whole list.</summary>
    public bool IsDefaultSize { get; init; }

    public PageWindow Window(int limit) => new(limit, Backward, After, Before, Skip);

    /// <summary>
    /// The end that the page is counted from, to see how many items lie beyond it; null if it is the list's own.
    /// </summary>
    public PageWindow? CountedFrom =>
        Backward
            ? (Before is null ? null : new PageWindow(0, Before: Before))
            : (After is null ? null : new PageWindow(0, After: After));

    /// <summary>How many items are ahead of the page and behind it.</summary>
    /// <param name="total">Items of the whole list.</param>
    /// <param name="fromEnd">Items beyond the end that the page is counted from.</param>
    /// <param name="shown">Items of the page.</param>
    public (int Ahead, int Behind) Around(int total, int fromEnd, int shown)
    {
        var passed = Math.Min(total - fromEnd + Skip, total - shown);
        var rest = total - passed - shown;
        return Backward ? (rest, passed) : (passed, rest);
    }

    /// <summary>
    /// The rows that the page shows, without the one that was read only to see whether there are more.
    /// </summary>
    public RowRange Visible(RowRange read) =>
        read.Count <= Size ? read
        : Backward ? new RowRange(read.End - Size, Size)
        : new RowRange(read.Start, Size);

    /// <summary>Whether items are left out that a caller who named no size may not know of.</summary>
    public bool IsCut(RowRange read) => IsDefaultSize && read.Count > Size;

    /// <summary>Whether items follow the page, as far as the Relay specification asks to know.</summary>
    public bool HasNext(RowRange read) => Backward ? Before is not null : read.Count > Size || Before is not null;

    /// <summary>Whether there are items ahead of the page.</summary>
    public bool HasPrevious(RowRange read) => Backward ? read.Count > Size || After is not null : After is not null;
}
