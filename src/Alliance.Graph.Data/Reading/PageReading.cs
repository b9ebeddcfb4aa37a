using Alliance.Graph.Data.Querying;
using Alliance.Graph.Data.Querying.Pages;
using Alliance.Graph.Data.Querying.Statements;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Data.Reading;

/// <summary>Reads the rows of lists.</summary>
internal static class PageReading
{
    /// <summary>
    /// Reads a page of a list. Behind a cursor it can take two or three statements, of which each asks for what the
    /// ones before it have left of the page. The database leaves out what is to be skipped; where that was all of a
    /// segment, it counts how much is left to skip.
    /// </summary>
    public static async Task<RowSet> PageAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowShape shape,
        RowList list,
        PageWindow window,
        CancellationToken cancellationToken
    )
    {
        Column[] columns = [];
        var count = 0;
        var rest = window;
        var segments = PageSegments.Of(list, window);
        for (var index = 0; index < segments.Count; index++)
        {
            var (segment, part) = (segments[index], rest);
            var input = new StatementInput(reader.Request, part);
            var statement = reader.Prepare(
                statements,
                StatementKey.Of(StatementKind.Page, part, segment),
                input,
                context =>
                    StatementColumns.Build(
                        context,
                        reader.Dialect,
                        shape,
                        cells => LevelQuery.Page(reader.Dialect, cells, list, part, segment)
                    )
            );
            columns = count == 0 ? reader.NewColumns(statement.Columns) : columns;
            var read = await reader.ReadAsync(statement, input, columns, cancellationToken);
            count += read;
            if (read == part.Limit || index == segments.Count - 1)
            {
                break;
            }

            var skipped =
                part.Skip == 0 || read > 0
                    ? part.Skip
                    : await CountReading.SkippedAsync(reader, statements, list, part, segment, cancellationToken);
            rest = part with { Limit = part.Limit - read, Skip = part.Skip - skipped };
        }

        return InOrder(columns, count, window);
    }

    public static async Task<RowSet> ByKeysAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowShape shape,
        KeySet keys,
        CancellationToken cancellationToken
    )
    {
        var isOne = keys.Count == 1;
        var (columns, count) = await reader.ReadAsync(
            statements,
            new StatementKey(isOne ? StatementKind.ByKey : StatementKind.ByKeys),
            new StatementInput(reader.Request, Keys: keys),
            context =>
                StatementColumns.Build(
                    context,
                    reader.Dialect,
                    shape,
                    cells => LevelQuery.ByKeys(reader.Dialect, cells, isOne)
                ),
            cancellationToken
        );
        return new RowSet(columns, count);
    }

    public static async Task<RowSet> PerParentAsync(
        StatementReader reader,
        PreparedStatements statements,
        RowShape shape,
        RowList list,
        ConnectionFieldDefinition connection,
        KeySet parents,
        PageWindow window,
        CancellationToken cancellationToken
    )
    {
        var (columns, count) = await reader.ReadAsync(
            statements,
            StatementKey.Of(StatementKind.PagePerParent, window),
            new StatementInput(reader.Request, window, parents),
            context =>
                StatementColumns.Build(
                    context,
                    reader.Dialect,
                    shape,
                    cells => LevelQuery.PagePerParent(reader.Dialect, cells, list, connection, window),
                    StatementColumns.ParentKey(context, reader.Dialect, connection)
                ),
            cancellationToken
        );
        return new RowSet(columns[1..], count, columns[0].Group());
    }

    /// <summary>The rows of a page, which comes in reverse order if it is taken from the end.</summary>
    public static RowSet InOrder(Column[] columns, int count, PageWindow window)
    {
        if (window.Backward)
        {
            foreach (var column in columns)
            {
                column.Reverse();
            }
        }

        return new RowSet(columns, count);
    }
}
