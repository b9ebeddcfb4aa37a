using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Writes where a page stands in its list, and the ways to other pages.</summary>
internal sealed class PageInfoWriter(AnswerSink sink)
{
    public void Write(ConnectionPlan connection, PageInfoSelection pageInfo, RowSet? rows, RowRange read, PageCounts counts)
    {
        var page = connection.Page.Visible(read);
        sink.Json.WriteStartObject();
        foreach (var part in pageInfo.Parts)
        {
            sink.Json.WritePropertyName(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case PageFactSelection { Fact: ConnectionPart.HasNextPage }:
                    sink.Json.WriteBooleanValue(connection.Page.HasNext(read));
                    break;
                case PageFactSelection { Fact: ConnectionPart.HasPreviousPage }:
                    sink.Json.WriteBooleanValue(connection.Page.HasPrevious(read));
                    break;
                case PageFactSelection fact:
                    sink.Json.WriteStringValue(page.Count == 0 ? null : Cursor(connection, rows!, page, isEnd: fact.Fact == ConnectionPart.EndCursor));
                    break;
                case PageCursorsSelection cursors:
                    PageCursors(connection, cursors, rows, page, counts);
                    break;
            }
        }

        sink.Json.WriteEndObject();
    }

    private void PageCursors(ConnectionPlan connection, PageCursorsSelection cursors, RowSet? rows, RowRange page, PageCounts counts)
    {
        sink.Json.WriteStartArray();
        if (page.Count > 0)
        {
            var size = connection.Page.Size;
            var (ahead, behind) = connection.Page.Around(counts.Total, counts.FromEnd, page.Count);
            var current = Pages(ahead, size) + 1;
            var others = Math.Min(Pages(cursors.IsForward ? behind : ahead, size), PageLimits.Reach);
            for (var step = 1; step <= others; step++)
            {
                PageCursor(
                    cursors,
                    cursors.IsForward ? current + step : current - step,
                    Cursor(connection, rows!, page, cursors.IsForward, skip: (step - 1) * size));
            }
        }

        sink.Json.WriteEndArray();
    }

    private void PageCursor(PageCursorsSelection cursors, int number, string cursor)
    {
        sink.Json.WriteStartObject();
        foreach (var part in cursors.Parts)
        {
            sink.Json.WritePropertyName(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case PageFactSelection { Fact: ConnectionPart.PageNumber }:
                    sink.Json.WriteNumberValue(number);
                    break;
                default:
                    sink.Json.WriteStringValue(cursor);
                    break;
            }
        }

        sink.Json.WriteEndObject();
    }

    private static string Cursor(ConnectionPlan connection, RowSet rows, RowRange page, bool isEnd, int skip = 0)
        => connection.Cursors.Encode(rows.Columns, connection.OrderColumns, isEnd ? page.End - 1 : page.Start, skip);

    private static int Pages(int items, int size) => (items + size - 1) / size;
}
