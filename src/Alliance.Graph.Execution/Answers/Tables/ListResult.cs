using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Tables;

/// <summary>What was read for a list beside its rows.</summary>
internal static class ListResult
{
    /// <exception cref="BrokenAnswerException">It could not be read.</exception>
    public static ConnectionResult Of(ConnectionPlan connection, PlanResults results)
    {
        var result = results.Of(connection);
        return result.Fault is { } fault
            ? throw new BrokenAnswerException(fault.ErrorAt(connection.Page.Path, isAlwaysTold: true)!)
            : result;
    }

    /// <summary>Finds what belongs to a row; at the root everything does.</summary>
    public static ParentRow ParentOf(ConnectionPlan connection, TableRow row) =>
        connection.Link is null
            ? ParentRow.Root
            : new ParentRow(row.Rows!.Columns[connection.ParentKeyColumn], row.Row);
}
