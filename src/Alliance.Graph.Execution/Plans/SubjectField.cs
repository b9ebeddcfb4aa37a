using Alliance.Graph.Data.Rows;

namespace Alliance.Graph.Execution.Plans;

/// <summary>The row that a fact was read off: one of several types, each of which is joined to the fact.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="Types">What is selected of each type, with the column of its key, which tells whether the row is of
/// that type.</param>
internal sealed record SubjectField(string ResponseName, IReadOnlyList<(int KeyColumn, ObjectPlan Object)> Types)
    : ObjectField(ResponseName)
{
    // Null for a fact whose row is gone: the schema calls it nullable, and what a row lacks makes null of it.
    public override IEnumerable<ConnectionPlan> Lists => Types.SelectMany(type => type.Object.Lists);

    public override IEnumerable<PlanPart> Parts => Types.SelectMany(type => type.Object.Fields);

    /// <summary>What is selected of a row; null if there is none.</summary>
    public ObjectPlan? Of(RowSet rows, int row)
    {
        foreach (var (column, plan) in Types)
        {
            if (!rows.Columns[column].IsNull(row))
            {
                return plan;
            }
        }

        return null;
    }
}
