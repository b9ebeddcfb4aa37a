using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Reading;

/// <summary>Counts the rows of lists.</summary>
internal static class CountReading
{
    public static async Task<RowSet> AllAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        PageWindow? window,
        CancellationToken cancellationToken
    )
    {
        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.Count, window),
            new StatementInput(reader.Request, window),
            context =>
                (
                    CountQuery.All(context, reader.Dialect, list, window),
                    StatementColumns.Counts(context, reader.Dialect, window, 0)
                ),
            cancellationToken
        );
        return new RowSet(columns, count);
    }

    public static async Task<RowSet> PerParentAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        PageWindow? window,
        CancellationToken cancellationToken
    )
    {
        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.CountPerParent, window),
            new StatementInput(reader.Request, window, parents),
            context =>
                (
                    CountQuery.PerParent(reader.Dialect, list, connection, window),
                    [
                        StatementColumns.ParentKey(context, reader.Dialect, connection),
                        .. StatementColumns.Counts(context, reader.Dialect, window, 1),
                    ]
                ),
            cancellationToken
        );
        return new RowSet(columns[1..], count, columns[0].Group());
    }

    /// <summary>How many rows the last of some lists below each other has, below all rows of a list.</summary>
    public static async Task<int> BelowAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        IReadOnlyList<ListBelow> below,
        CancellationToken cancellationToken
    )
    {
        var (columns, _) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.CountBelow, window: null),
            new StatementInput(reader.Request, null),
            context =>
                (
                    CountQuery.Below(context, reader.Dialect, list, below),
                    StatementColumns.Counts(context, reader.Dialect, window: null, 0)
                ),
            cancellationToken
        );
        return ((Column<int>)columns[0])[0];
    }

    /// <summary>How many of the rows to skip a segment has.</summary>
    public static async Task<int> SkippedAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowList list,
        PageWindow window,
        PageSegment segment,
        CancellationToken cancellationToken
    )
    {
        var (columns, _) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.CountSkipped, window, segment),
            new StatementInput(reader.Request, window),
            context =>
                (
                    CountQuery.Skipped(context, reader.Dialect, list, window, segment),
                    StatementColumns.Counts(context, reader.Dialect, window: null, 0)
                ),
            cancellationToken
        );
        return ((Column<int>)columns[0])[0];
    }
}
