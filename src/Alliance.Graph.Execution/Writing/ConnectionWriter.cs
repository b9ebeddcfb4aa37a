using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Writes connections: the page's items, cursors, totals and page information.</summary>
internal sealed class ConnectionWriter(AnswerSink sink, ObjectWriter objects)
{
    private readonly PageInfoWriter _pageInfo = new(sink);
    private readonly GroupWriter _groups = new(sink, objects);

    /// <summary>Writes a connection.</summary>
    /// <param name="connection">What is selected of it.</param>
    /// <param name="result">What was read for it.</param>
    /// <param name="parent">The row that it belongs to.</param>
    public void Write(ConnectionPlan connection, ConnectionResult result, ParentRow parent)
    {
        if (result.Fault is not null)
        {
            sink.Null(result.Fault);
            return;
        }

        var rows = result.Level.Rows;
        var read = parent.Of(rows);
        var page = result.Page.Visible(read);
        if (rows is not null && FindIncomplete(connection, rows, page) is { } missing)
        {
            sink.NullForMissing(missing);
            return;
        }

        sink.Json.WriteStartObject();
        foreach (var selection in connection.Selections)
        {
            sink.Json.WritePropertyName(selection.ResponseName);
            sink.Path.Push(selection.ResponseName);
            switch (selection)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case TotalCountSelection:
                    sink.Json.WriteNumberValue(PageCounts.Of(result.Counts, parent).Total);
                    break;
                case NodesSelection nodes:
                    Items(page, row => objects.Write(nodes.Object, rows!, row));
                    break;
                case EdgesSelection edges:
                    Items(page, row => Edge(connection, result.Cursors, edges, rows!, row));
                    break;
                case PageInfoSelection pageInfo:
                    _pageInfo.Write(connection, result, pageInfo, read, PageCounts.Of(result.Counts, parent));
                    break;
                case AggregateSelection aggregate:
                    _groups.Aggregate(aggregate, result.Groups.GetValueOrDefault(aggregate.Plan), parent);
                    break;
                case GroupBySelection groupBy:
                    _groups.Groups(groupBy, result.Groups.GetValueOrDefault(groupBy.Plan), parent);
                    break;
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private void Items(RowRange page, Action<int> write)
    {
        sink.Json.WriteStartArray();
        for (var row = page.Start; row < page.End; row++)
        {
            sink.Path.Push(row - page.Start);
            write(row);
            sink.Path.Pop();
        }

        sink.Json.WriteEndArray();
    }

    private void Edge(ConnectionPlan connection, CursorFormat cursors, EdgesSelection edges, RowSet rows, int row)
    {
        sink.Json.WriteStartObject();
        foreach (var part in edges.Parts)
        {
            sink.Json.WritePropertyName(part.ResponseName);
            sink.Path.Push(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case CursorSelection:
                    sink.Json.WriteStringValue(cursors.Encode(rows.Columns, connection.OrderColumns, row));
                    break;
                case EdgeNodeSelection node:
                    objects.Write(node.Object, rows, row);
                    break;
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    /// <summary>Path of the first value that a row of the page lacks; null if nothing is missing.</summary>
    private IReadOnlyList<object>? FindIncomplete(ConnectionPlan connection, RowSet rows, RowRange page)
    {
        foreach (var (names, plan) in ItemPlans(connection).Where(item => item.Plan.CanBeIncomplete))
        {
            for (var row = page.Start; row < page.End; row++)
            {
                if (Completeness.FindMissing(plan, rows, row) is { } missing)
                {
                    return [.. sink.Path.ToList(), names[0], row - page.Start, .. names.Skip(1), .. missing];
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string[] Names, ObjectPlan Plan)> ItemPlans(ConnectionPlan connection)
        => connection.Selections.SelectMany(selection => selection switch
        {
            NodesSelection nodes => [([nodes.ResponseName], nodes.Object)],
            EdgesSelection edges => edges.Parts.OfType<EdgeNodeSelection>()
                .Select(node => (new[] { edges.ResponseName, node.ResponseName }, node.Object)),
            _ => Enumerable.Empty<(string[], ObjectPlan)>(),
        });
}
