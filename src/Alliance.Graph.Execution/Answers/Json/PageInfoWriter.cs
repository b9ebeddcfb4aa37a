using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes where a page stands in its list, and the ways to other pages.</summary>
internal sealed class PageInfoWriter(AnswerSink sink)
{
    public void Write(
        ConnectionPlan connection,
        ConnectionResult result,
        PageInfoSelection pageInfo,
        RowRange read,
        PageCounts counts
    )
    {
        var page = result.Page.Visible(read);
        sink.Json.WriteStartObject();
        foreach (var part in pageInfo.Parts)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case PageFactSelection { Fact: ConnectionPart.HasNextPage }:
                    sink.Json.WriteBooleanValue(result.Page.HasNext(read));
                    break;
                case PageFactSelection { Fact: ConnectionPart.HasPreviousPage }:
                    sink.Json.WriteBooleanValue(result.Page.HasPrevious(read));
                    break;
                case PageFactSelection { Fact: ConnectionPart.StartCursor or ConnectionPart.EndCursor } fact:
                    sink.Json.WriteStringValue(
                        page.Count == 0
                            ? null
                            : Cursor(connection, result, page, isEnd: fact.Fact == ConnectionPart.EndCursor)
                    );
                    break;
                case PageCursorsSelection cursors:
                    PageCursors(connection, result, cursors, page, counts);
                    break;
                default:
                    throw new UnknownPartException(part, this);
            }
        }

        sink.Json.WriteEndObject();
    }

    private void PageCursors(
        ConnectionPlan connection,
        ConnectionResult result,
        PageCursorsSelection cursors,
        RowRange page,
        PageCounts counts
    )
    {
        sink.Json.WriteStartArray();
        if (page.Count > 0)
        {
            var size = result.Page.Size;
            var (ahead, behind) = result.Page.Around(counts.Total, counts.FromEnd, page.Count);
            var current = Pages(ahead, size) + 1;
            var others = Math.Min(Pages(cursors.IsForward ? behind : ahead, size), PageLimits.Reach);
            for (var step = 1; step <= others; step++)
            {
                PageCursor(
                    cursors,
                    cursors.IsForward ? current + step : current - step,
                    Cursor(connection, result, page, cursors.IsForward, skip: (step - 1) * size)
                );
            }
        }

        sink.Json.WriteEndArray();
    }

    private void PageCursor(PageCursorsSelection cursors, int number, string cursor)
    {
        sink.Json.WriteStartObject();
        foreach (var part in cursors.Parts)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case PageFactSelection { Fact: ConnectionPart.PageNumber }:
                    sink.Json.WriteNumberValue(number);
                    break;
                case PageFactSelection { Fact: ConnectionPart.Cursor }:
                    sink.Json.WriteStringValue(cursor);
                    break;
                default:
                    throw new UnknownPartException(part, this);
            }
        }

        sink.Json.WriteEndObject();
    }

    private static string Cursor(
        ConnectionPlan connection,
        ConnectionResult result,
        RowRange page,
        bool isEnd,
        int skip = 0
    ) =>
        result.Cursors.Encode(
            result.Level.Rows!.Columns,
            connection.OrderColumns,
            isEnd ? page.End - 1 : page.Start,
            skip
        );

    private static int Pages(int items, int size) => (items + size - 1) / size;
}
