using System.Collections;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>One of the lists within each other that make the rows of a table.</summary>
/// <param name="Name">Its name in the document, from the root down.</param>
internal abstract record TableLevel(string Name);

/// <summary>The rows of the root field.</summary>
internal sealed record RootLevel(string Name) : TableLevel(Name);

/// <summary>A list of nodes that hangs on the rows above, and is read for many of them at once.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="Place">Where it hangs.</param>
/// <param name="Connection">The list.</param>
internal sealed record ListLevel(string Name, Place Place, ConnectionPlan Connection) : TableLevel(Name);

/// <summary>A list that is there with the rows above.</summary>
internal abstract record HeldLevel(string Name, Place Place) : TableLevel(Name)
{
    /// <summary>Its items.</summary>
    /// <param name="at">The place where it hangs.</param>
    /// <param name="results">What was read.</param>
    public abstract IEnumerable<TableRow> ItemsOf(TableRow at, PlanResults results);

    /// <summary>How many more there are than its items, because the request wants no more.</summary>
    /// <param name="at">The place where it hangs.</param>
    /// <param name="results">What was read.</param>
    public virtual int LeftOutOf(TableRow at, PlanResults results) => 0;
}

/// <summary>Objects in a list.</summary>
internal sealed record ValuesLevel(string Name, Place Place) : HeldLevel(Name, Place)
{
    public override IEnumerable<TableRow> ItemsOf(TableRow at, PlanResults results) =>
        ((IEnumerable)at.Value!)
            .Cast<object?>()
            .Where(item => item is not null)
            .Select(item => new TableRow(null, 0, item));
}

/// <summary>The first rows of a group, which are read with the groups.</summary>
internal sealed record GroupRowsLevel(string Name, Place Place, ConnectionPlan Connection) : HeldLevel(Name, Place)
{
    public override IEnumerable<TableRow> ItemsOf(TableRow at, PlanResults results)
    {
        var result = ListResult.Of(Connection, results);
        if (result.Page.IsDefaultSize)
        {
            throw new BrokenAnswerException(
                new GraphError(
                    ErrorCodes.InvalidTable,
                    $"'{Name}' is the rows of each group, and without 'first' it would be cut where nobody sees it. Say how many rows of each group are wanted, as in 'first: 3'; all rows are a table of the list itself, with the keys as columns.",
                    Path: Connection.Page.Path
                )
            );
        }

        var rows = result.Level.Rows;
        var shown = result.Page.Visible(new ParentRow(at.Rows!.Columns[Connection.ParentKeyColumn], at.Row).Of(rows));
        return Enumerable.Range(shown.Start, shown.Count).Select(row => new TableRow(rows, row));
    }
}

/// <summary>Groups of a list.</summary>
internal sealed record GroupsLevel(string Name, Place Place, ConnectionPlan Connection, GroupBySelection Groups)
    : HeldLevel(Name, Place)
{
    public override IEnumerable<TableRow> ItemsOf(TableRow at, PlanResults results)
    {
        var rows = ListResult.Of(Connection, results).Groups.GetValueOrDefault(Groups.Plan);
        var range = ListResult.ParentOf(Connection, at).Of(rows);
        if (Groups.Plan.Shape.IsCountedBeyondLimit && Groups.Plan.IsCut(range))
        {
            throw new BrokenAnswerException(
                new GraphError(
                    TooManyGroups.Code,
                    TooManyGroups.Message(Groups, rows!.GroupCount ?? range.Count),
                    Path: [.. Connection.Page.Path, Groups.ResponseName]
                )
            );
        }

        var shown = Groups.Plan.Visible(range);
        return Enumerable.Range(shown.Start, shown.Count).Select(row => new TableRow(rows, row));
    }

    public override int LeftOutOf(TableRow at, PlanResults results)
    {
        var rows = ListResult.Of(Connection, results).Groups.GetValueOrDefault(Groups.Plan);
        var range = ListResult.ParentOf(Connection, at).Of(rows);
        return Groups.Plan.IsCut(range) ? (rows!.GroupCount ?? range.Count) - Groups.Plan.Shape.Limit : 0;
    }
}
