using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Identity;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes the answer from the rows, in the order of the request: the root fields.</summary>
internal sealed class ResultWriter(AnswerSink sink, PlanRun run, PlanExecutor executor)
{
    private readonly PlanResults _results = executor.Results;
    private readonly ObjectWriter _objects = new(sink, executor.Results, run.Faults);

    public async ValueTask WriteAsync(
        OperationPlan plan,
        IReadOnlyDictionary<string, JsonElement> introspection,
        CancellationToken cancellationToken
    )
    {
        sink.Json.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(field).Name);
            sink.Path.Push(field.ResponseName);
            switch (field)
            {
                case RootTypeNamePlan typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case IntrospectionPlan:
                    introspection[field.ResponseName].WriteTo(sink.Json);
                    break;
                case MePlan me:
                    sink.Parts.Of(me).Value!.WriteBoxed(sink.Json, run.Caller);
                    break;
                case RateLimitPlan limit when run.Budget is { } budget:
                    sink.Parts.Of(limit).Value!.WriteBoxed(sink.Json, budget.State);
                    break;

                case RateLimitPlan:
                    sink.Json.WriteNullValue();
                    break;

                case DictionaryPlan when _results.DictionaryFault is { } fault:
                    sink.Null(fault);
                    break;
                case DictionaryPlan dictionary:
                    sink.Parts.Of(dictionary).Value!.WriteBoxed(sink.Json, _results.Dictionary);
                    break;
                case ModulesPlan when _results.ModulesFault is { } fault:
                    sink.Null(fault);
                    break;
                case ModulesPlan modules:
                    sink.Parts.Of(modules).Value!.WriteBoxed(sink.Json, _results.Modules);
                    break;
                case ReleasesPlan releases:
                    await ReleasesAsync(releases, cancellationToken);
                    break;
                case RootConnectionPlan root:
                    await RootConnectionAsync(root.Connection, cancellationToken);
                    break;
                case SearchPlan search:
                    await SearchAsync(search, cancellationToken);
                    break;
                case LookupPlan lookup:
                    Lookup(lookup);
                    break;
                case NamedPlan named:
                    Named(named);
                    break;
                case RefetchPlan { IsList: true } refetch:
                    Nodes(refetch);
                    break;
                case RefetchPlan refetch:
                    Node(refetch, run.Parameters.ItemsOf(refetch)[0], isNamed: true);
                    break;
                default:
                    throw new UnknownPartException(field, this);
            }

            sink.Path.Pop();
            await sink.FlushIfFullAsync(cancellationToken);
        }

        sink.Json.WriteEndObject();
    }

    private ValueTask RootConnectionAsync(ConnectionPlan connection, CancellationToken cancellationToken) =>
        _objects.Connections.WriteRootAsync(connection, _results.Of(connection), executor, cancellationToken);

    private async ValueTask ReleasesAsync(ReleasesPlan releases, CancellationToken cancellationToken)
    {
        if (releases.Absence is { } absence)
        {
            sink.Null(absence);
            return;
        }

        if (!releases.IsList)
        {
            await ReleaseAsync(releases.Items[0], cancellationToken);
            return;
        }

        sink.Json.WriteStartArray();
        for (var place = 0; place < releases.Items.Count; place++)
        {
            sink.Path.Push(place);
            await ReleaseAsync(releases.Items[place], cancellationToken);
            sink.Path.Pop();
        }

        sink.Json.WriteEndArray();
    }

    private async ValueTask ReleaseAsync(ReleaseItem release, CancellationToken cancellationToken)
    {
        sink.Json.WriteStartObject();
        foreach (var part in release.Parts)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
            sink.Path.Push(part.ResponseName);
            switch (part)
            {
                case ReleaseValuePart { Object: null }:
                    sink.Json.WriteNullValue();
                    break;
                case ReleaseValuePart value:
                    sink.Parts.Of(value).Value!.WriteBoxed(sink.Json, value.Object);
                    break;
                case ReleaseChangesPart changes:
                    await RootConnectionAsync(changes.Connection, cancellationToken);
                    break;
                default:
                    throw new UnknownPartException(part, this);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private async ValueTask SearchAsync(SearchPlan search, CancellationToken cancellationToken)
    {
        var level = _results.Of(search.Connection).Level;
        if (
            level.Rows is null
            || level.Visible.Count == 0
            || !new SearchCompleteness(_results, sink).WriteNullIfIncomplete(search, level.Rows, level.Visible[0])
        )
        {
            await RootConnectionAsync(search.Connection, cancellationToken);
        }
    }

    private void Lookup(LookupPlan lookup)
    {
        var result = _results.Of(lookup.Target);
        var key = lookup.KeyOf(run.Parameters.Arguments);
        if (result.Fault is not null)
        {
            sink.Null(result.Fault);
        }
        else if ((key is null ? result.FirstRow : result.RowOf(key)) is { } row)
        {
            _objects.WriteNullable(lookup.Target.Object, result.Rows!, row);
        }
        else if (key is null)
        {
            sink.Json.WriteNullValue();
        }
        else
        {
            sink.Null(
                new GraphError(
                    ErrorCodes.NotFound,
                    $"There is no {lookup.Target.Level.Node.Name} with the {lookup.Definition.Argument} '{ScalarText.Format(key)}'. Ask for those that exist with a list field.",
                    [lookup.Location],
                    sink.Path.ToList()
                )
            );
        }
    }

    private void Named(NamedPlan named)
    {
        var result = _results.Of(named.Target);
        if (result.Fault is not null)
        {
            sink.Null(result.Fault);
        }
        else if (result.FirstRow is { } row)
        {
            _objects.WriteNullable(named.Target.Object, result.Rows!, row);
        }
        else
        {
            sink.Null(
                UnmatchedName.Of(named, named.TextOf(run.Parameters.Arguments), result.Unmatched!, sink.Path.ToList())
            );
        }
    }

    private void Nodes(RefetchPlan refetch)
    {
        var items = run.Parameters.ItemsOf(refetch);
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
            sink.Null(
                new GraphError(
                    ErrorCodes.InvalidId,
                    $"'{item.Id}' is not an id of this graph. Take ids unchanged from an 'id' field.",
                    [refetch.Location],
                    sink.Path.ToList()
                )
            );
            return;
        }

        var level = refetch.Levels[item.Target.Node.Name];
        var result = _results.Of(level);
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
            sink.Null(
                new GraphError(
                    ErrorCodes.NotFound,
                    $"There is no {item.Target.Node.Name} with the id '{item.Id}'. It may have been removed.",
                    [refetch.Location],
                    sink.Path.ToList()
                )
            );
        }
        else
        {
            sink.Json.WriteNullValue();
        }
    }
}
