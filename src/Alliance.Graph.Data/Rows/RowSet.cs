namespace Alliance.Graph.Data.Rows;

/// <summary>What a statement returned, column by column.</summary>
/// <param name="Columns">The columns of the shape that was asked for.</param>
/// <param name="Count">Number of rows.</param>
/// <param name="Groups">Finds the rows of a parent, if there are parents.</param>
public sealed record RowSet(IReadOnlyList<Column> Columns, int Count, RowGroups? Groups = null)
{
    /// <summary>For rows that are groups: the nodes that keys of the groups name, in the same rows.</summary>
    public IReadOnlyList<RowSet> Targets { get; init; } = [];

    /// <summary>For groups of the rows of parents: the keys of the parents, in the same rows.</summary>
    public Column? ParentKeys { get; init; }

    /// <summary>
    /// For groups that are more than were asked for: how many there are; null if they were not counted.
    /// </summary>
    public int? GroupCount { get; init; }
}
