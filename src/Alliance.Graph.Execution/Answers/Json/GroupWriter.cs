using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>Writes groups and aggregates from their cells.</summary>
internal sealed class GroupWriter(AnswerSink sink, ObjectWriter objects)
{
    // A list without rows has no group of all rows.
    private const int NoGroup = -1;

    /// <summary>What is calculated of all rows.</summary>
    public void Aggregate(AggregateSelection aggregate, RowSet? groups, ParentRow parent) =>
        Aggregate(aggregate.Object, groups, parent.Of(groups) is { Count: > 0 } range ? range.Start : NoGroup);

    /// <summary>The groups of all rows.</summary>
    public void Groups(GroupBySelection groupBy, RowSet? groups, ParentRow parent)
    {
        var read = parent.Of(groups);
        var shown = groupBy.Plan.Visible(read);
        if (groupBy.Plan.IsCut(read))
        {
            sink.Cuts.Add(groupBy, groupBy.Plan.Shape.Limit, sink.Path);
        }

        sink.Json.WriteStartArray();
        for (var row = shown.Start; row < shown.End; row++)
        {
            sink.Path.Push(row - shown.Start);
            Group(groupBy, groups!, row);
            sink.Path.Pop();
        }

        sink.Json.WriteEndArray();
    }

    private void Group(GroupBySelection groupBy, RowSet groups, int row)
    {
        sink.Json.WriteStartObject();
        foreach (var part in groupBy.Parts)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(part).Name);
            sink.Path.Push(part.ResponseName);
            switch (part)
            {
                case TypeNameSelection typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case GroupCellSelection { Cell: CellField cell }:
                    sink.Parts.Of(cell).Column!.Write(sink.Json, groups.Columns[cell.Cell], row);
                    break;
                case AggregateSelection aggregate:
                    Aggregate(aggregate.Object, groups, row);
                    break;
                case GroupKeySelection key:
                    Key(key.Object, groups, row);
                    break;
                default:
                    throw new UnknownPartException(part, this);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private void Key(ObjectPlan plan, RowSet groups, int row)
    {
        sink.Json.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(field).Name);
            sink.Path.Push(field.ResponseName);
            switch (field)
            {
                case TypeNameField typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case LeafField leaf:
                    sink.Parts.Of(leaf).Column!.Write(sink.Json, groups.Columns[leaf.Column], row);
                    break;
                case GroupTargetField target when groups.Targets[target.Target].Columns[target.KeyColumn].IsNull(row):
                    sink.Json.WriteNullValue();
                    break;
                case GroupTargetField target:
                    objects.WriteNullable(target.Object, groups.Targets[target.Target], row);
                    break;
                default:
                    throw new UnknownPartException(field, this);
            }

            sink.Path.Pop();
        }

        sink.Json.WriteEndObject();
    }

    private void Aggregate(ObjectPlan plan, RowSet? groups, int row)
    {
        sink.Json.WriteStartObject();
        foreach (var field in plan.Fields)
        {
            sink.Json.WritePropertyName(sink.Parts.Of(field).Name);
            switch (field)
            {
                case TypeNameField typeName:
                    sink.Json.WriteStringValue(typeName.TypeName);
                    break;
                case PartField part:
                    Aggregate(part.Object, groups, row);
                    break;
                case CellField { IsZeroWithoutRows: true } when row == NoGroup:
                    sink.Json.WriteNumberValue(0);
                    break;
                case CellField cell when row != NoGroup:
                    sink.Parts.Of(cell).Column!.Write(sink.Json, groups!.Columns[cell.Cell], row);
                    break;
                case AverageField average
                    when row != NoGroup && ((Column<int>)groups!.Columns[average.Count])[row] is > 0 and var count:
                    sink.Json.WriteNumberValue(average.Of(groups, row, count));
                    break;
                case CellField or AverageField:
                    sink.Json.WriteNullValue();
                    break;
                default:
                    throw new UnknownPartException(field, this);
            }
        }

        sink.Json.WriteEndObject();
    }
}
