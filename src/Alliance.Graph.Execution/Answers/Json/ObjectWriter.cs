using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes objects, field by field, from the columns of a row.</summary>
internal sealed class ObjectWriter
{
    private readonly AnswerSink _sink;
    private readonly PlanResults _results;
    private readonly FaultTranslator _faults;

    public ObjectWriter(AnswerSink sink, PlanResults results, FaultTranslator faults)
    {
        _faults = faults;
        _sink = sink;
        _results = results;
        Connections = new ConnectionWriter(sink, this, results);
    }

    public ConnectionWriter Connections { get; }

    /// <summary>An object in a place that may be null.</summary>
    public void WriteNullable(ObjectPlan plan, RowSet rows, int row)
    {
        if (Completeness.FindMissing(plan, rows, row) is { } missing)
        {
            _sink.NullForMissing(_sink.Path.ToList(missing));
        }
        else
        {
            Write(plan, rows, row);
        }
    }

    /// <summary>An object that is known to be complete.</summary>
    public void Write(ObjectPlan plan, RowSet rows, int row)
    {
        _sink.Json.WriteStartObject();
        var fields = plan.Fields;
        var parts = _sink.Parts.Of(fields);
        for (var index = 0; index < parts.Length; index++)
        {
            var field = fields[index];
            ref readonly var part = ref parts[index];
            _sink.Json.WritePropertyName(part.Name);
            _sink.Path.Push(field.ResponseName);
            Field(field, part, rows, row);
            _sink.Path.Pop();
        }

        _sink.Json.WriteEndObject();
    }

    private void Field(ObjectField field, in JsonPart part, RowSet rows, int row)
    {
        switch (field)
        {
            case LeafField leaf:
                part.Column!.Write(_sink.Json, rows.Columns[leaf.Column], row);
                break;
            case TypeNameField typeName:
                _sink.Json.WriteStringValue(typeName.TypeName);
                break;
            case IdField id:
                IdWriter.Write(_sink.Json, part.IdBeginning!, rows.Columns[id.KeyColumn], row);
                break;
            case OneField one when rows.Columns[one.KeyColumn].IsNull(row):
                _sink.Json.WriteNullValue();
                break;
            case OneField { IsNullable: true } one:
                WriteNullable(one.Object, rows, row);
                break;
            case OneField one:
                Write(one.Object, rows, row);
                break;
            case PartField { MarkerColumn: { } marker } when rows.Columns[marker].IsNull(row):
                _sink.Json.WriteNullValue();
                break;
            case PartField inner:
                Write(inner.Object, rows, row);
                break;
            case SubjectField subject when subject.Of(rows, row) is { } found:
                WriteNullable(found, rows, row);
                break;
            case SubjectField:
                _sink.Json.WriteNullValue();
                break;
            case CellField cell:
                part.Column!.Write(_sink.Json, rows.Columns[cell.Cell], row);
                break;
            case AverageField average when ((Column<int>)rows.Columns[average.Count])[row] is > 0 and var count:
                _sink.Json.WriteNumberValue(average.Of(rows, row, count));
                break;
            case AverageField:
                _sink.Json.WriteNullValue();
                break;
            case ShareField:
                _sink.Json.WriteNumberValue(ShareField.Of(rows, row));
                break;
            case GroupTargetField target when rows.Targets[target.Target].Columns[target.KeyColumn].IsNull(row):
                _sink.Json.WriteNullValue();
                break;
            case GroupTargetField target:
                WriteNullable(target.Object, rows.Targets[target.Target], row);
                break;
            case HitTypeField type:
                _sink.Json.WriteStringValue(GraphNames.EnumValue((string)rows.Columns[type.TypeColumn].ValueAt(row)!));
                break;
            case HitNodeField node:
                HitNode(node, rows, row);
                break;
            case ConnectionField connection:
                var parent = new ParentRow(rows.Columns[connection.Connection.ParentKeyColumn], row);
                Connections.Write(connection.Connection, _results.Of(connection.Connection), parent);
                break;
            case GroupRowsField group:
                Connections.WriteRows(
                    group,
                    _results.Of(group.Connection),
                    new ParentRow(rows.Columns[group.Connection.ParentKeyColumn], row)
                );
                break;
            case BatchField batch:
                Batch(batch.Batch, part.Value!, rows, row);
                break;
            default:
                throw new UnknownPartException(field, this);
        }
    }

    /// <summary>The object of a hit; that it is there and complete was seen before.</summary>
    private void HitNode(HitNodeField node, RowSet hits, int row)
    {
        var level = node.LevelOf(hits, row);
        var result = _results.Of(level);
        Write(level.Object, result.Rows!, result.RowOf(node.KeyOf(hits, row))!.Value);
    }

    private void Batch(BatchPlan batch, ValueWriter writer, RowSet rows, int row)
    {
        var result = _results.Of(batch);
        if (result.Fault is not null)
        {
            _sink.Null(result.Fault);
            return;
        }

        var key = rows.Columns[batch.KeyColumn].ValueAt(row);
        var value = key is null ? null : result.Values.GetValueOrDefault(key);
        if (value is null)
        {
            _sink.Json.WriteNullValue();
        }
        else if (_sink.TryWrite(json => writer.WriteBoxed(json, value)) is { } exception)
        {
            result.WritingFault ??= _faults.OfModule(batch.Definition.ModuleId, exception);
            _sink.Null(result.WritingFault);
        }
    }
}
