using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Querying.Statements;

/// <summary>What one key is in the groups whose rows are wanted.</summary>
/// <param name="Values">Its values, an array of their type.</param>
/// <param name="HasNull">Whether a group has none.</param>
internal sealed record WantedKeys(Array Values, bool HasNull)
{
    /// <summary>The values of a column in some rows.</summary>
    public static WantedKeys Of(Column column, IEnumerable<RowRange> groups)
    {
        var values = column.NewKeySet();
        var hasNull = false;
        foreach (var range in groups)
        {
            column.AddTo(values, range);
            hasNull |= Enumerable.Range(range.Start, range.Count).Any(column.IsNull);
        }

        return new WantedKeys(values.ToArray(), hasNull);
    }
}
