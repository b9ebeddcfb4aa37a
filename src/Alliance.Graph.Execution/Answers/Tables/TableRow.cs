using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>A row of one level of a table: one of a row set, or an object.</summary>
/// <param name="Rows">The row set; null for an object, and where there is no row.</param>
/// <param name="Row">Its place there; <see cref="NoGroup"/> for the group of a list without rows.</param>
/// <param name="Value">The object.</param>
internal readonly record struct TableRow(RowSet? Rows, int Row, object? Value = null)
{
    /// <summary>A list without rows has no group of all rows.</summary>
    public const int NoGroup = -1;

    /// <summary>Whether there is no row, because a list that leads here is empty.</summary>
    public bool IsAbsent => Rows is null && Value is null;

    /// <summary>The only row of something that has no rows, such as a root field with nothing but totals.</summary>
    public static TableRow Only { get; } = new(null, 0, new object());
}
