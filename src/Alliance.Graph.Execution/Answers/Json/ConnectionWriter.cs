using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Paging;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes connections: the page's items, cursors, totals and page information.</summary>
internal sealed class ConnectionWriter(AnswerSink sink, ObjectWriter objects, PlanResults results)
{
    private readonly PageInfoWriter _pageInfo = new(sink);
    private readonly GroupWriter _groups = new(sink, objects);

    /// <summary>Writes a connection.</summary>
    /// <param name="connection">What is selected of it.</param>
    /// <param name="result">What was read for it.</param>
    /// <param name="parent">The row that it belongs to.</param>
    public void Write(ConnectionPlan connection, ConnectionResult result, ParentRow parent)
    {
        var read = parent.Of(result.Level.Rows);
        if (!WriteNullIfIncomplete(connection, result, read, parent))
        {
            TellIfCut(connection, result, read);
            sink.Json.WriteStartObject();
            foreach (var selection in connection.Selections)
            {
                sink.Json.WritePropertyName(sink.Parts.Of(selection).Name);
                sink.Path.Push(selection.ResponseName);
                Selection(connection, result, selection, read, parent);
                sink.Path.Pop();
            }

            sink.Json.WriteEndObject();
        }
    }

    /// <summary>Writes the first rows of a group, a list without a page's information.</summary>
    /// <param name="group">What is selected of them.</param>
    /// <param name="result">What was read for all groups.</param>
    /// <param name="parent">The row of the group.</param>
    public void WriteRows(GroupRowsField group, ConnectionResult result, ParentRow parent)
    {
        var read = parent.Of(result.Level.Rows);
        if (!WriteNullIfIncomplete(group.Connection, result, read, parent))
        {
            TellIfCut(group.Connection, result, read);
            Items(group.Connection, result, group.Rows, result.Page.Visible(read));
        }
    }

    /// <summary>Writes a connection at the root, which hands on its items in parts.</summary>
    public async ValueTask WriteRootAsync(
        ConnectionPlan connection,
        ConnectionResult result,
        PlanExecutor executor,
        CancellationToken cancellationToken
    )
    {
        var read = ParentRow.Root.Of(result.Level.Rows);
        if (WriteNullIfIncomplete(connection, result, read, ParentRow.Root))
        {
            return;
        }

        TellIfCut(connection, result, read);
        sink.Json.WriteStartObject();
        foreach (var selection in connection.Selections)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(selection).Name);
            sink.Path.Push(selection.ResponseName);
            if (selection is NodesSelection or EdgesSelection)
            {
                await ItemsAsync(connection, result, selection, read, executor, cancellationToken);
            }
            else
            {
                Selection(connection, result, selection, read, ParentRow.Root);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private bool WriteNullIfIncomplete(
        ConnectionPlan connection,
        ConnectionResult result,
        RowRange read,
        ParentRow parent
    )
    {
        if (result.Fault is not null)
        {
            sink.Null(result.Fault);
            return true;
        }

        if (result.Level.Rows is { } rows && FindIncomplete(connection, rows, result.Page.Visible(read)) is { } missing)
        {
            sink.NullForMissing(missing);
            return true;
        }

        foreach (var (groups, key) in connection.IncompleteKeys)
        {
            if (FindIncomplete(groups, key, result, parent) is { } lacking)
            {
                sink.NullForMissing(lacking);
                return true;
            }
        }

        foreach (var groups in connection.WholeGroups)
        {
            var all = result.Groups.GetValueOrDefault(groups.Plan);
            if (parent.Of(all) is var range && groups.Plan.IsCut(range))
            {
                NullForTooMany(groups, all!.GroupCount ?? range.Count);
                return true;
            }
        }

        return false;
    }

    private void NullForTooMany(GroupBySelection groups, int count) =>
        sink.Null(TooManyGroups.Code, TooManyGroups.Message(groups, count), sink.Path.ToList(groups.ResponseName));

    private void TellIfCut(ConnectionPlan connection, ConnectionResult result, RowRange read)
    {
        if (result.Page.IsCut(read) && connection.ShowsItems)
        {
            sink.Cuts.Add(connection, result.Page.Size, sink.Path);
        }
    }

    private void Selection(
        ConnectionPlan connection,
        ConnectionResult result,
        ConnectionSelection selection,
        RowRange read,
        ParentRow parent
    )
    {
        switch (selection)
        {
            case TypeNameSelection typeName:
                sink.Json.WriteStringValue(typeName.TypeName);
                break;
            case TotalCountSelection:
                sink.Json.WriteNumberValue(PageCounts.Of(result.Counts, parent).Total);
                break;
            case UnknownCodesSelection:
                UnknownCodes(result.UnknownCodes);
                break;
            case NodesSelection or EdgesSelection:
                Items(connection, result, selection, result.Page.Visible(read));
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
            case GroupsSelection groups:
                Write(groups.Connection, results.Of(groups.Connection), parent);
                break;
            default:
                throw new UnknownPartException(selection, this);
        }
    }

    private void UnknownCodes(IReadOnlyList<string>? codes)
    {
        if (codes is null)
        {
            sink.Json.WriteNullValue();
            return;
        }

        sink.Json.WriteStartArray();
        foreach (var code in codes)
        {
            sink.Json.WriteStringValue(code);
        }

        sink.Json.WriteEndArray();
    }

    private void Items(ConnectionPlan connection, ConnectionResult result, ConnectionSelection selection, RowRange page)
    {
        sink.Json.WriteStartArray();
        for (var row = page.Start; row < page.End; row++)
        {
            Item(connection, result, selection, page, row);
        }

        sink.Json.WriteEndArray();
    }

    private async ValueTask ItemsAsync(
        ConnectionPlan connection,
        ConnectionResult result,
        ConnectionSelection selection,
        RowRange read,
        PlanExecutor executor,
        CancellationToken cancellationToken
    )
    {
        var page = result.Page.Visible(read);
        sink.Json.WriteStartArray();
        var deferred = result.Deferred is { IsEmpty: false } some ? some.Below(connection.ListsOf(selection)) : null;
        deferred = deferred is { IsEmpty: true } ? null : deferred;
        foreach (var slice in deferred?.Slices(page, executor.Results) ?? [page])
        {
            var below = deferred is null ? null : await executor.DeferredAsync(deferred, slice);
            for (var row = slice.Start; row < slice.End; row++)
            {
                Item(connection, result, selection, page, row);
                await sink.FlushIfFullAsync(cancellationToken);
            }

            below?.Release();
        }

        sink.Json.WriteEndArray();
    }

    private void Item(
        ConnectionPlan connection,
        ConnectionResult result,
        ConnectionSelection selection,
        RowRange page,
        int row
    )
    {
        sink.Path.Push(row - page.Start);
        if (selection is NodesSelection nodes)
        {
            objects.Write(nodes.Object, result.Level.Rows!, row);
        }
        else
        {
            Edge(connection, result.Cursors, (EdgesSelection)selection, result.Level.Rows!, row);
        }

        sink.Path.Pop();
    }

    private void Edge(ConnectionPlan connection, CursorFormat cursors, EdgesSelection edges, RowSet rows, int row)
    {
        sink.Json.WriteStartObject();
        foreach (var part in edges.Parts)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
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
                default:
                    throw new UnknownPartException(part, this);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    /// <summary>Path of the first value that a row of the page lacks; null if nothing is missing.</summary>
    private IReadOnlyList<object>? FindIncomplete(ConnectionPlan connection, RowSet rows, RowRange page)
    {
        foreach (var (names, plan) in connection.IncompleteItems)
        {
            for (var row = page.Start; row < page.End; row++)
            {
                if (Completeness.FindMissing(plan, rows, row) is { } missing)
                {
                    // Rows of groups stand in the field itself.
                    IEnumerable<object> list = connection.RowsOf is null ? [names[0]] : [];
                    return [.. sink.Path.ToList(), .. list, row - page.Start, .. names.Skip(1), .. missing];
                }
            }
        }

        return null;
    }

    /// <summary>The same of the keys of groups that are no list of their own.</summary>
    private IReadOnlyList<object>? FindIncomplete(
        GroupBySelection groupBy,
        GroupKeySelection key,
        ConnectionResult result,
        ParentRow parent
    )
    {
        var all = result.Groups.GetValueOrDefault(groupBy.Plan);
        var page = groupBy.Plan.Visible(parent.Of(all));
        for (var row = page.Start; row < page.End; row++)
        {
            if (Completeness.FindMissing(key.Object, all!, row) is { } missing)
            {
                return [.. sink.Path.ToList(groupBy.ResponseName), row - page.Start, key.ResponseName, .. missing];
            }
        }

        return null;
    }
}
