using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Writes the answer from the rows, in the order of the request, and collects the errors of fields.</summary>
internal sealed class ResultWriter(Utf8JsonWriter writer, PlanResults results)
{
    private readonly ResponsePath _path = new();
    private readonly List<GraphError> _errors = [];

    public IReadOnlyList<GraphError> Errors => _errors;

    public void Write(OperationPlan plan, IReadOnlyDictionary<string, JsonElement> introspection)
    {
        writer.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            writer.WritePropertyName(field.ResponseName);
            _path.Push(field.ResponseName);
            switch (field)
            {
                case RootTypeNamePlan typeName:
                    writer.WriteStringValue(typeName.TypeName);
                    break;
                case IntrospectionPlan:
                    introspection[field.ResponseName].WriteTo(writer);
                    break;
                case ModulesPlan when results.ModulesFault is { } fault:
                    Null(fault);
                    break;
                case ModulesPlan modules:
                    modules.Writer.WriteBoxed(writer, results.Modules);
                    break;
                case RootConnectionPlan root:
                    RootConnection(root.Connection);
                    break;
                case LookupPlan lookup:
                    Lookup(lookup);
                    break;
                case RefetchPlan { IsList: true } refetch:
                    Nodes(refetch);
                    break;
                case RefetchPlan refetch:
                    Node(refetch, refetch.Items[0], isNamed: true);
                    break;
            }

            _path.Pop();
        }

        writer.WriteEndObject();
    }

    private void RootConnection(ConnectionPlan connection)
    {
        var result = results.Of(connection);
        Connection(connection, result, new RowRange(0, result.Level.Rows?.Count ?? 0), result.Total);
    }

    private void Lookup(LookupPlan lookup)
    {
        var result = results.Of(lookup.Target);
        if (result.Fault is not null)
        {
            Null(result.Fault);
        }
        else if (result.RowOf(lookup.Key) is { } row)
        {
            Nullable(lookup.Target.Object, result.Rows!, row);
        }
        else
        {
            Null(new GraphError(
                ErrorCodes.NotFound,
                $"There is no {lookup.Target.Level.Node.Name} with the {lookup.Definition.Argument} '{ScalarText.Format(lookup.Key)}'. Ask for those that exist with a list field.",
                [lookup.Location],
                _path.ToList()));
        }
    }

    private void Nodes(RefetchPlan refetch)
    {
        writer.WriteStartArray();
        for (var position = 0; position < refetch.Items.Count; position++)
        {
            _path.Push(position);
            Node(refetch, refetch.Items[position], isNamed: false);
            _path.Pop();
        }

        writer.WriteEndArray();
    }

    /// <param name="isNamed">Whether the caller asked for this one only, so that its absence is worth an error.</param>
    private void Node(RefetchPlan refetch, RefetchItem item, bool isNamed)
    {
        if (item.Target is null)
        {
            Null(new GraphError(
                ErrorCodes.InvalidId,
                $"'{item.Id}' is not an id of this graph. Take ids unchanged from an 'id' field.",
                [refetch.Location],
                _path.ToList()));
            return;
        }

        var level = refetch.Levels[item.Target.Node.Name];
        var result = results.Of(level);
        if (result.Fault is not null)
        {
            Null(result.Fault);
        }
        else if (result.RowOf(item.Target.Key) is { } row)
        {
            Nullable(level.Object, result.Rows!, row);
        }
        else if (isNamed)
        {
            Null(new GraphError(
                ErrorCodes.NotFound,
                $"There is no {item.Target.Node.Name} with the id '{item.Id}'. It may have been removed.",
                [refetch.Location],
                _path.ToList()));
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private void Connection(ConnectionPlan connection, ConnectionResult result, RowRange read, int total)
    {
        if (result.Fault is not null)
        {
            Null(result.Fault);
            return;
        }

        var rows = result.Level.Rows;
        var page = connection.Page.Visible(read);
        if (rows is not null && FindIncomplete(connection, rows, page) is { } missing)
        {
            Null(missing);
            return;
        }

        writer.WriteStartObject();
        foreach (var selection in connection.Selections)
        {
            writer.WritePropertyName(selection.ResponseName);
            _path.Push(selection.ResponseName);
            switch (selection)
            {
                case TypeNameSelection typeName:
                    writer.WriteStringValue(typeName.TypeName);
                    break;
                case TotalCountSelection:
                    writer.WriteNumberValue(total);
                    break;
                case NodesSelection nodes:
                    Items(page, row => Object(nodes.Object, rows!, row));
                    break;
                case EdgesSelection edges:
                    Items(page, row => Edge(connection, edges, rows!, row));
                    break;
                case PageInfoSelection pageInfo:
                    PageInfo(connection, pageInfo, rows, read, page);
                    break;
            }

            _path.Pop();
        }

        writer.WriteEndObject();
    }

    private void Items(RowRange page, Action<int> write)
    {
        writer.WriteStartArray();
        for (var row = page.Start; row < page.End; row++)
        {
            _path.Push(row - page.Start);
            write(row);
            _path.Pop();
        }

        writer.WriteEndArray();
    }

    private void Edge(ConnectionPlan connection, EdgesSelection edges, RowSet rows, int row)
    {
        writer.WriteStartObject();
        foreach (var part in edges.Parts)
        {
            writer.WritePropertyName(part.ResponseName);
            _path.Push(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    writer.WriteStringValue(typeName.TypeName);
                    break;
                case CursorSelection:
                    writer.WriteStringValue(connection.Cursors.Encode(rows.Columns, connection.OrderColumns, row));
                    break;
                case EdgeNodeSelection node:
                    Object(node.Object, rows, row);
                    break;
            }

            _path.Pop();
        }

        writer.WriteEndObject();
    }

    private void PageInfo(ConnectionPlan connection, PageInfoSelection pageInfo, RowSet? rows, RowRange read, RowRange page)
    {
        writer.WriteStartObject();
        foreach (var part in pageInfo.Parts)
        {
            writer.WritePropertyName(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    writer.WriteStringValue(typeName.TypeName);
                    break;
                case PageFactSelection { Fact: Schema.ConnectionPart.HasNextPage }:
                    writer.WriteBooleanValue(connection.Page.HasNext(read));
                    break;
                case PageFactSelection { Fact: Schema.ConnectionPart.HasPreviousPage }:
                    writer.WriteBooleanValue(connection.Page.HasPrevious(read));
                    break;
                case PageFactSelection fact:
                    var row = fact.Fact == Schema.ConnectionPart.StartCursor ? page.Start : page.End - 1;
                    writer.WriteStringValue(
                        page.Count == 0 ? null : connection.Cursors.Encode(rows!.Columns, connection.OrderColumns, row));
                    break;
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>An object in a place that may be null.</summary>
    private void Nullable(ObjectPlan plan, RowSet rows, int row)
    {
        if (Completeness.FindMissing(plan, rows, row) is { } missing)
        {
            Null(MissingValue(_path.ToList(missing)));
        }
        else
        {
            Object(plan, rows, row);
        }
    }

    private void Object(ObjectPlan plan, RowSet rows, int row)
    {
        writer.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            writer.WritePropertyName(field.EncodedName);
            _path.Push(field.ResponseName);
            Field(field, rows, row);
            _path.Pop();
        }

        writer.WriteEndObject();
    }

    private void Field(ObjectField field, RowSet rows, int row)
    {
        switch (field)
        {
            case LeafField leaf:
                leaf.Writer.Write(writer, rows.Columns[leaf.Column], row);
                break;
            case TypeNameField typeName:
                writer.WriteStringValue(typeName.TypeName);
                break;
            case IdField id:
                writer.WriteStringValue(NodeId.Encode(id.TypeName, rows.Columns[id.KeyColumn].ValueAt(row)!));
                break;
            case OneField one when rows.Columns[one.KeyColumn].IsNull(row):
                writer.WriteNullValue();
                break;
            case OneField { IsNullable: true } one:
                Nullable(one.Object, rows, row);
                break;
            case OneField one:
                Object(one.Object, rows, row);
                break;
            case PartField { MarkerColumn: { } marker } when rows.Columns[marker].IsNull(row):
                writer.WriteNullValue();
                break;
            case PartField part:
                Object(part.Object, rows, row);
                break;
            case ConnectionField connection:
                NestedConnection(connection.Connection, rows, row);
                break;
            case BatchField batch:
                Batch(batch.Batch, rows, row);
                break;
        }
    }

    private void NestedConnection(ConnectionPlan connection, RowSet parents, int parentRow)
    {
        var result = results.Of(connection);
        var parentKey = parents.Columns[connection.ParentKeyColumn];
        var read = result.Level.Rows?.Groups?.Of(parentKey, parentRow) ?? default;
        var totals = result.Totals?.Groups?.Of(parentKey, parentRow) ?? default;
        var total = totals.Count == 0 ? 0 : ((Column<int>)result.Totals!.Columns[0])[totals.Start];
        Connection(connection, result, read, total);
    }

    private void Batch(BatchPlan batch, RowSet rows, int row)
    {
        var result = results.Of(batch);
        if (result.Fault is not null)
        {
            Null(result.Fault);
            return;
        }

        var key = rows.Columns[batch.KeyColumn].ValueAt(row);
        batch.Writer.WriteBoxed(writer, key is null ? null : result.Values.GetValueOrDefault(key));
    }

    private GraphError? FindIncomplete(ConnectionPlan connection, RowSet rows, RowRange page)
    {
        foreach (var (names, plan) in ItemPlans(connection).Where(item => item.Plan.CanBeIncomplete))
        {
            for (var row = page.Start; row < page.End; row++)
            {
                if (Completeness.FindMissing(plan, rows, row) is { } missing)
                {
                    return MissingValue([.. _path.ToList(), names[0], row - page.Start, .. names.Skip(1), .. missing]);
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

    private static GraphError MissingValue(IReadOnlyList<object> path)
        => new(
            ErrorCodes.MissingValue,
            "The data lacks a value that the schema promises, so the nearest field that may be null is null. Tell the operator.",
            Path: path);

    private void Null(StepFault fault)
    {
        writer.WriteNullValue();
        if (fault.ErrorAt(_path.ToList()) is { } error)
        {
            _errors.Add(error);
        }
    }

    private void Null(GraphError error)
    {
        writer.WriteNullValue();
        _errors.Add(error);
    }
}
