using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution;

/// <summary>Which page of a connection is asked for.</summary>
/// <param name="Size">How many items.</param>
/// <param name="Backward">Whether they are taken from the end.</param>
/// <param name="After">Order keys of the item that the page comes behind.</param>
/// <param name="Before">Order keys of the item that the page comes ahead of.</param>
internal sealed record PageRequest(int Size, bool Backward, IReadOnlyList<object?>? After, IReadOnlyList<object?>? Before)
{
    public PageWindow Window(int limit) => new(limit, Backward, After, Before);

    /// <summary>The rows that the page shows, without the one that was read only to see whether there are more.</summary>
    public RowRange Visible(RowRange read)
        => read.Count <= Size ? read
            : Backward ? new RowRange(read.End - Size, Size)
            : new RowRange(read.Start, Size);

    /// <summary>Whether items follow the page, as far as the Relay specification asks to know.</summary>
    public bool HasNext(RowRange read) => Backward ? Before is not null : read.Count > Size || Before is not null;

    /// <summary>Whether there are items ahead of the page.</summary>
    public bool HasPrevious(RowRange read) => Backward ? read.Count > Size || After is not null : After is not null;
}
