using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>Reads the first rows of groups that were read, with one statement for all of them.</summary>
internal static class GroupRowReading
{
    /// <summary>Reads them.</summary>
    /// <param name="reader">Runs the statement.</param>
    /// <param name="statements">Keeps it.</param>
    /// <param name="shape">What is read of a row.</param>
    /// <param name="rows">What is grouped, with the order of the rows within a group.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="shown">Those of them whose rows are wanted.</param>
    /// <param name="limit">How many rows of each.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async Task<RowSet> ReadAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowShape shape,
        GroupedRows rows,
        RowSet groups,
        IReadOnlyList<RowRange> shown,
        int limit,
        CancellationToken cancellationToken
    )
    {
        var window = new PageWindow(limit);
        List<Column> keys = [.. groups.Columns.Take(rows.Shape.Keys.Count)];
        var input = new StatementInput(reader.Request, window, ParentsOf(groups, shown))
        {
            Groups = [.. keys.Select(key => WantedKeys.Of(key, shown))],
        };
        if (groups.ParentKeys is { } parent)
        {
            keys.Insert(0, parent);
        }

        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.GroupRows, window),
            input,
            context =>
            {
                var cells = new ShapeCells(shape, context.Model);
                var query = new GroupRows(reader.Dialect, cells, rows.List, rows.Shape, rows.Connection);
                var ofKeys = StatementColumns
                    .GroupKeys(context, reader.Dialect, rows)
                    .Select((column, key) => column.At(query.KeyOrdinals[key]));
                var ofRow = cells
                    .Columns(new ColumnFactory(context, reader.Dialect.Cells), 0)
                    .Select(column => column.At(query.CellOrdinals[column.Ordinal]));
                return (query.Query, [.. ofKeys, .. ofRow]);
            },
            cancellationToken
        );
        return new RowSet(
            columns[keys.Count..],
            count,
            new RowsByGroup(RangesOf(keys, columns[..keys.Count], count, shown))
        );
    }

    /// <summary>The rows of each group; rows of groups that are not wanted belong to none.</summary>
    private static Dictionary<int, RowRange> RangesOf(
        IReadOnlyList<Column> groupKeys,
        Column[] rowKeys,
        int count,
        IReadOnlyList<RowRange> shown
    )
    {
        var places = new Dictionary<object?[], int>(new SameKeys());
        foreach (var range in shown)
        {
            for (var group = range.Start; group < range.End; group++)
            {
                places.Add(KeysOf(groupKeys, group), group);
            }
        }

        var ranges = new Dictionary<int, RowRange>();
        var start = 0;
        for (var row = 1; row <= count; row++)
        {
            if (row == count || !SameKeys.AreSame(rowKeys, row, start))
            {
                if (places.TryGetValue(KeysOf(rowKeys, start), out var group))
                {
                    ranges.Add(group, new RowRange(start, row - start));
                }

                start = row;
            }
        }

        return ranges;
    }

    private static KeySet? ParentsOf(RowSet groups, IReadOnlyList<RowRange> shown)
    {
        if (groups.ParentKeys is not { } column)
        {
            return null;
        }

        var parents = column.NewKeySet();
        foreach (var range in shown)
        {
            column.AddTo(parents, range);
        }

        return parents;
    }

    private static object?[] KeysOf(IReadOnlyList<Column> columns, int row) =>
        [.. columns.Select(column => KeyOf(column, row))];

    /// <summary>
    /// Two addresses that differ behind # only are the same to .NET, and two groups to the databases.
    /// </summary>
    private static object? KeyOf(Column column, int row) =>
        column.ValueAt(row) is var value && value is Uri address ? address.OriginalString : value;

    private sealed class SameKeys : IEqualityComparer<object?[]>
    {
        public static bool AreSame(Column[] columns, int one, int other) =>
            columns.All(column => Equals(KeyOf(column, one), KeyOf(column, other)));

        public bool Equals(object?[]? one, object?[]? other) => one!.SequenceEqual(other!);

        public int GetHashCode(object?[] keys)
        {
            var hash = default(HashCode);
            foreach (var key in keys)
            {
                hash.Add(key);
            }

            return hash.ToHashCode();
        }
    }
}
