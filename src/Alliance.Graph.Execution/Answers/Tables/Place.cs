using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>
/// The way from a row of a level to where something stands: through links to one node, sections and objects.
/// </summary>
internal sealed class Place
{
    private readonly PlaceStep[] _steps;

    private Place(params PlaceStep[] steps) => _steps = steps;

    /// <summary>The row itself.</summary>
    public static Place Here { get; } = new();

    /// <summary>One step further.</summary>
    public Place Then(PlaceStep step) => new([.. _steps, step]);

    /// <summary>Goes there; false if there is nothing.</summary>
    public bool TryReach(ref TableRow row, PlanResults results)
    {
        foreach (var step in _steps)
        {
            if (!step.TryGo(ref row, results))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One step of a way.</summary>
internal abstract class PlaceStep
{
    /// <summary>Goes on; false if there is nothing.</summary>
    public abstract bool TryGo(ref TableRow row, PlanResults results);
}

/// <summary>Into an object that is part of the row, if a column has a value.</summary>
/// <param name="column">The column.</param>
/// <param name="missing">The error if the schema promises a value; null if there may be none.</param>
internal sealed class PresentStep(int column, GraphError? missing) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results) =>
        !row.Rows!.Columns[column].IsNull(row.Row)
        || (missing is null ? false : throw new BrokenAnswerException(missing));
}

/// <summary>To the node that a key of a group names.</summary>
/// <param name="target">The node.</param>
/// <param name="missing">The error if the schema promises one; null if there may be none.</param>
internal sealed class TargetStep(GroupTargetField target, GraphError? missing) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        row = row with { Rows = row.Rows!.Targets[target.Target] };
        return !row.Rows.Columns[target.KeyColumn].IsNull(row.Row)
            || (missing is null ? false : throw new BrokenAnswerException(missing));
    }
}

/// <summary>To the object of a hit, if it is of one type.</summary>
internal sealed class HitStep(HitNodeField hit, KeyedLevel level) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        if (hit.LevelOf(row.Rows!, row.Row) != level)
        {
            return false;
        }

        var result = results.Of(level);
        if (result.Fault is { } fault)
        {
            throw new BrokenAnswerException(fault.ErrorAt(level.Path, isAlwaysTold: true)!);
        }

        row = new TableRow(
            result.Rows,
            result.RowOf(hit.KeyOf(row.Rows!, row.Row)) ?? throw new BrokenAnswerException(MissingValue.At(level.Path))
        );
        return true;
    }
}

/// <summary>Stays at rows that were read for one type.</summary>
internal sealed class TypeStep(KeyedLevel level) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results) => row.Rows == results.Of(level).Rows;
}

/// <summary>To the group of all rows of a list that hangs on the row, or of the root's.</summary>
/// <param name="connection">The list.</param>
/// <param name="group">The group.</param>
internal sealed class GroupStep(ConnectionPlan connection, GroupPlan group) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        var groups = ListResult.Of(connection, results).Groups.GetValueOrDefault(group);
        var range = ListResult.ParentOf(connection, row).Of(groups);
        row = new TableRow(groups, range.Count > 0 ? range.Start : TableRow.NoGroup, row.Value);
        return true;
    }
}

/// <summary>To the value that a module's code loaded.</summary>
internal sealed class BatchStep(BatchPlan batch) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        var result = results.Of(batch);
        if (result.Fault is { } fault)
        {
            throw new BrokenAnswerException(fault.ErrorAt(batch.Path, isAlwaysTold: true)!);
        }

        var key = row.Rows!.Columns[batch.KeyColumn].ValueAt(row.Row);
        row = new TableRow(null, 0, key is null ? null : result.Values.GetValueOrDefault(key));
        return row.Value is not null;
    }
}

/// <summary>To the value of a column as an object.</summary>
internal sealed class ColumnStep(int column) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        row = new TableRow(null, 0, row.Rows!.Columns[column].ValueAt(row.Row));
        return row.Value is not null;
    }
}

/// <summary>To a field of an object.</summary>
internal sealed class MemberStep(Func<object, object?> get) : PlaceStep
{
    public override bool TryGo(ref TableRow row, PlanResults results)
    {
        row = new TableRow(null, 0, get(row.Value!));
        return row.Value is not null;
    }
}
