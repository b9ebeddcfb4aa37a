using System.Text.Json;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;
using Alliance.Graph.Execution.Searching;

namespace Alliance.Graph.Execution.Writing;

/// <summary>Writes the answer from the rows, in the order of the request: the root fields.</summary>
internal sealed class ResultWriter(AnswerSink sink, RunOfPlan run, PlanResults results)
{
    private readonly ObjectWriter _objects = new(sink, results);

    public void Write(OperationPlan plan, IReadOnlyDictionary<string, JsonElement> introspection)
    {
        sink.Json.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            sink.Json.WritePropertyName(field.ResponseName);
            sink.Path.Push(field.ResponseName);
            switch (field)
            {
                case RootTypeNamePlan typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case IntrospectionPlan:
                    introspection[field.ResponseName].WriteTo(sink.Json);
                    break;
                case ModulesPlan when results.ModulesFault is { } fault:
                    sink.Null(fault);
                    break;
                case ModulesPlan modules:
                    modules.Writer.WriteBoxed(sink.Json, results.Modules);
                    break;
                case RootConnectionPlan root:
                    RootConnection(root.Connection);
                    break;
                case SearchPlan search:
                    Search(search);
                    break;
                case LookupPlan lookup:
                    Lookup(lookup);
                    break;
                case RefetchPlan { IsList: true } refetch:
                    Nodes(refetch);
                    break;
                case RefetchPlan refetch:
                    Node(refetch, run.ItemsOf(refetch)[0], isNamed: true);
                    break;
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private void RootConnection(ConnectionPlan connection)
        => _objects.Connections.Write(connection, results.Of(connection), ParentRow.Root);

    private void Search(SearchPlan search)
    {
        var level = results.Of(search.Connection).Level;
        if (level.Rows is null || level.Visible.Count == 0
            || !new SearchCompleteness(results, sink).WriteNullIfIncomplete(search, level.Rows, level.Visible[0]))
        {
            RootConnection(search.Connection);
        }
    }

    private void Lookup(LookupPlan lookup)
    {
        var result = results.Of(lookup.Target);
        var key = lookup.KeyOf(run.Arguments);
        if (result.Fault is not null)
        {
            sink.Null(result.Fault);
        }
        else if (result.RowOf(key) is { } row)
        {
            _objects.WriteNullable(lookup.Target.Object, result.Rows!, row);
        }
        else
        {
            sink.Null(new GraphError(
                ErrorCodes.NotFound,
                $"There is no {lookup.Target.Level.Node.Name} with the {lookup.Definition.Argument} '{ScalarText.Format(key)}'. Ask for those that exist with a list field.",
                [lookup.Location],
                sink.Path.ToList()));
        }
    }

    private void Nodes(RefetchPlan refetch)
    {
        var items = run.ItemsOf(refetch);
        sink.Json.WriteStartArray();
        for (var position = 0; position < items.Count; position++)
        {
            sink.Path.Push(position);
            Node(refetch, items[position], isNamed: false);
            sink.Path.Pop();
        }

        sink.Json.WriteEndArray();
    }

    /// <param name="isNamed">Whether the caller asked for this one only, so that its absence is worth an error.</param>
    private void Node(RefetchPlan refetch, RefetchItem item, bool isNamed)
    {
        if (item.Target is null)
        {
            sink.Null(new GraphError(
                ErrorCodes.InvalidId,
                $"'{item.Id}' is not an id of this graph. Take ids unchanged from an 'id' field.",
                [refetch.Location],
                sink.Path.ToList()));
            return;
        }

        var level = refetch.Levels[item.Target.Node.Name];
        var result = results.Of(level);
        if (result.Fault is not null)
        {
            sink.Null(result.Fault, isAlwaysTold: true);
        }
        else if (result.RowOf(item.Target.Key) is { } row)
        {
            _objects.WriteNullable(level.Object, result.Rows!, row);
        }
        else if (isNamed)
        {
            sink.Null(new GraphError(
                ErrorCodes.NotFound,
                $"There is no {item.Target.Node.Name} with the id '{item.Id}'. It may have been removed.",
                [refetch.Location],
                sink.Path.ToList()));
        }
        else
        {
            sink.Json.WriteNullValue();
        }
    }
}
