using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers;

/// <summary>
/// Finds what an object lacks although the schema calls it non-null. Looked at before anything of the object is
/// written, because then the nearest nullable field becomes null
/// (https://spec.graphql.org/October2021/#sec-Handling-Field-Errors).
/// </summary>
internal static class Completeness
{
    /// <summary>Path of the missing field below the object; null if nothing is missing.</summary>
    public static IReadOnlyList<string>? FindMissing(ObjectPlan plan, RowSet rows, int row)
    {
        if (!plan.CanBeIncomplete)
        {
            return null;
        }

        foreach (var field in plan.Fields)
        {
            if (!field.CanBeMissing)
            {
                continue;
            }

            var below = field switch
            {
                LeafField leaf when rows.Columns[leaf.Column].IsNull(row) => [],
                OneField one when rows.Columns[one.KeyColumn].IsNull(row) => [],
                OneField one => FindMissing(one.Object, rows, row),
                PartField part => FindMissing(part.Object, rows, row),
                GroupTargetField target when rows.Targets[target.Target].Columns[target.KeyColumn].IsNull(row) => [],
                GroupTargetField target => FindMissing(target.Object, rows.Targets[target.Target], row),
                LeafField => null,
                _ => throw new UnknownPartException(field, plan),
            };
            if (below is not null)
            {
                return [field.ResponseName, .. below];
            }
        }

        return null;
    }
}
