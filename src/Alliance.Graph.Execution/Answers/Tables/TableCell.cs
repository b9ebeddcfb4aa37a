using System.Collections;
using System.Globalization;
using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>Writes what stands at a place.</summary>
internal abstract class TableCell
{
    public abstract void Write(TableWriter table, in TableRow row, PlanResults results);
}

/// <summary>A value of a column.</summary>
/// <param name="column">The column.</param>
/// <param name="scalar">How it is written.</param>
/// <param name="missing">The error if the schema promises a value; null if there may be none.</param>
internal sealed class ColumnCell(int column, ScalarCell scalar, GraphError? missing = null) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results)
    {
        var values = row.Rows!.Columns[column];
        if (!values.IsNull(row.Row))
        {
            scalar.Write(table, values, row.Row);
        }
        else if (missing is null)
        {
            table.Null();
        }
        else
        {
            throw new BrokenAnswerException(missing);
        }
    }
}

/// <summary>Text that is the same in all rows.</summary>
internal sealed class NameCell(string name) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) => table.Text(name);
}

/// <summary>A global id.</summary>
internal sealed class IdCell(IdField id) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        table.Text(Identity.NodeId.Encode(id.TypeName, row.Rows!.Columns[id.KeyColumn].ValueAt(row.Row)!));
}

/// <summary>The type of a hit.</summary>
internal sealed class HitTypeCell(HitTypeField type) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        table.Text(GraphNames.EnumValue((string)row.Rows!.Columns[type.TypeColumn].ValueAt(row.Row)!));
}

/// <summary>A value that the way has led to.</summary>
internal sealed class ValueCell(ScalarCell scalar) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        scalar.Write(table, row.Value!);
}

/// <summary>A list of scalars that the way has led to.</summary>
internal sealed class JoinedCell : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        table.Text(ScalarCell.Joined((IEnumerable)row.Value!));
}

/// <summary>How many rows a list has.</summary>
internal sealed class TotalCell(ConnectionPlan connection) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        table.Whole(
            PageCounts.Of(ListResult.Of(connection, results).Counts, ListResult.ParentOf(connection, row)).Total
        );
}

/// <summary>Something calculated of the rows of a group.</summary>
internal sealed class AggregateCell(CellField cell, ScalarCell scalar) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results)
    {
        if (row.Row != TableRow.NoGroup)
        {
            if (row.Rows!.Columns[cell.Cell] is var values && values.IsNull(row.Row))
            {
                table.Null();
            }
            else
            {
                scalar.Write(table, values, row.Row);
            }
        }
        else if (cell.IsZeroWithoutRows)
        {
            scalar.Write(table, Convert.ChangeType(0, cell.Type, CultureInfo.InvariantCulture));
        }
        else
        {
            table.Null();
        }
    }
}

/// <summary>The mean of a group's values.</summary>
internal sealed class AverageCell(AverageField average) : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results)
    {
        if (
            row.Row != TableRow.NoGroup
            && ((Column<int>)row.Rows!.Columns[average.Count])[row.Row] is > 0 and var count
        )
        {
            table.Number(average.Of(row.Rows, row.Row, count));
        }
        else
        {
            table.Null();
        }
    }
}

/// <summary>The share that a group has of its list.</summary>
internal sealed class ShareCell : TableCell
{
    public override void Write(TableWriter table, in TableRow row, PlanResults results) =>
        table.Number(ShareField.Of(row.Rows!, row.Row));
}
