namespace Alliance.Graph.Data.Rows;

/// <summary>Finds the rows that belong to a parent; the rows of one parent are neighbours.</summary>
public abstract class RowGroups
{
    /// <summary>The rows of each parent that has any.</summary>
    public abstract IEnumerable<RowRange> Ranges { get; }

    /// <summary>The rows of the parent whose key stands in the given column and row; none if there are none.</summary>
    public abstract RowRange Of(Column parentKey, int parentRow);
}

internal sealed class RowGroups<T> : RowGroups
    where T : notnull
{
    private readonly Dictionary<T, RowRange> _ranges = [];

    public RowGroups(Column<T> keys, int count)
    {
        var start = 0;
        for (var row = 1; row <= count; row++)
        {
            if (row == count || !EqualityComparer<T>.Default.Equals(keys[row], keys[start]))
            {
                _ranges.Add(keys[start], new RowRange(start, row - start));
                start = row;
            }
        }
    }

    public override IEnumerable<RowRange> Ranges => _ranges.Values;

    public override RowRange Of(Column parentKey, int parentRow) =>
        !parentKey.IsNull(parentRow) && _ranges.TryGetValue(((Column<T>)parentKey)[parentRow], out var range)
            ? range
            : default;
}

/// <summary>Finds the rows of a group by the row of the group itself.</summary>
/// <param name="ranges">The rows of each group that has any.</param>
internal sealed class RowsByGroup(IReadOnlyDictionary<int, RowRange> ranges) : RowGroups
{
    public override IEnumerable<RowRange> Ranges => ranges.Values;

    public override RowRange Of(Column parentKey, int parentRow) => ranges.GetValueOrDefault(parentRow);
}

/// <summary>Finds rows by the bytes of their parents' keys.</summary>
internal sealed class TextGroups : RowGroups
{
    private readonly Dictionary<byte[], RowRange> _ranges = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], RowRange>.AlternateLookup<ReadOnlySpan<byte>> _byText;

    public TextGroups(TextColumn keys, int count)
    {
        _byText = _ranges.GetAlternateLookup<ReadOnlySpan<byte>>();
        var start = 0;
        for (var row = 1; row <= count; row++)
        {
            if (row == count || !keys.Utf8(row).SequenceEqual(keys.Utf8(start)))
            {
                _byText[keys.Utf8(start)] = new RowRange(start, row - start);
                start = row;
            }
        }
    }

    public override IEnumerable<RowRange> Ranges => _ranges.Values;

    public override RowRange Of(Column parentKey, int parentRow) =>
        !parentKey.IsNull(parentRow) && _byText.TryGetValue(((TextColumn)parentKey).Utf8(parentRow), out var range)
            ? range
            : default;
}
