using Alliance.Graph.Data.Querying.Grouping;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Data.Reading;

/// <summary>Reads pages of groups, and counts groups.</summary>
internal static class GroupPageReading
{
    public static async Task<RowSet> PageAsync(
        StatementReader reader,
        PreparedStatements statements,
        GroupedRows rows,
        PageWindow window,
        CancellationToken cancellationToken
    )
    {
        await KnownGroupsLimit.CheckAsync(reader, statements, rows, cancellationToken);
        if (rows.Connection is not { } connection)
        {
            var (all, number) = await reader.ReadAsync(
                statements,
                StatementKey.Of(StatementKind.GroupPage, window),
                new StatementInput(reader.Request, window),
                context =>
                    (
                        GroupPages.Page(reader.Dialect, context.Model, rows.List, rows.Shape, window),
                        [.. StatementColumns.Groups(context, reader.Dialect, rows.Shape, 0)]
                    ),
                cancellationToken
            );
            var page = GroupColumns.Arrange(
                rows.Shape,
                PageReading.InOrder(all, number, window).Columns,
                number,
                parents: null
            );
            return rows.Shape.HasShare
                ? await GroupShares.AddAsync(reader, statements, rows, page, parents: null, cancellationToken)
                : page;
        }

        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.GroupPagePerParent, window),
            new StatementInput(reader.Request, window, rows.Parents),
            context =>
                (
                    GroupPages.PagePerParent(reader.Dialect, context.Model, rows.List, connection, rows.Shape, window),
                    [
                        StatementColumns.ParentKey(context, reader.Dialect, connection),
                        .. StatementColumns.Groups(context, reader.Dialect, rows.Shape, 1),
                    ]
                ),
            cancellationToken
        );
        var pages = GroupColumns.Arrange(rows.Shape, columns[1..], count, columns[0].Group()) with
        {
            ParentKeys = columns[0],
        };
        return rows.Shape.HasShare
            ? await GroupShares.AddAsync(reader, statements, rows, pages, columns[0], cancellationToken)
            : pages;
    }

    public static async Task<RowSet> CountAsync(
        StatementReader reader,
        PreparedStatements statements,
        GroupedRows rows,
        PageWindow? window,
        CancellationToken cancellationToken
    )
    {
        await KnownGroupsLimit.CheckAsync(reader, statements, rows, cancellationToken);
        if (rows.Connection is not { } connection)
        {
            var (all, number) = await reader.ReadAsync(
                statements,
                StatementKey.Of(StatementKind.GroupPageCount, window),
                new StatementInput(reader.Request, window),
                context =>
                    (
                        GroupPages.Count(context, reader.Dialect, rows.List, rows.Shape, window),
                        StatementColumns.Counts(context, reader.Dialect, window, 0)
                    ),
                cancellationToken
            );
            return new RowSet(all, number);
        }

        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.GroupPageCountPerParent, window),
            new StatementInput(reader.Request, window, rows.Parents),
            context =>
                (
                    GroupPages.CountPerParent(reader.Dialect, rows.List, connection, rows.Shape, window),
                    [
                        StatementColumns.ParentKey(context, reader.Dialect, connection),
                        .. StatementColumns.Counts(context, reader.Dialect, window, 1),
                    ]
                ),
            cancellationToken
        );
        return new RowSet(columns[1..], count, columns[0].Group());
    }
}
