using Alliance.Graph.Data.Rows;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Answers.Json;

/// <summary>
/// Looks at the objects of hits before anything is written: a hit always has its object, so one that is missing makes
/// the whole list null.
/// </summary>
internal sealed class SearchCompleteness(PlanResults results, AnswerSink sink)
{
    /// <summary>Writes null and says why if an object cannot be shown.</summary>
    public bool WriteNullIfIncomplete(SearchPlan plan, RowSet hits, RowRange page)
    {
        foreach (var (toHit, field) in plan.Nodes)
        {
            for (var row = page.Start; row < page.End; row++)
            {
                var path =
                    (IReadOnlyList<object>)
                        [.. sink.Path.ToList(), toHit[0], row - page.Start, .. toHit.Skip(1), field.ResponseName];
                var level = field.LevelOf(hits, row);
                var result = results.Of(level);
                if (result.Fault is not null)
                {
                    sink.Null(result.Fault, isAlwaysTold: true);
                    return true;
                }

                var node = result.RowOf(field.KeyOf(hits, row));
                var missing = node is { } found ? Completeness.FindMissing(level.Object, result.Rows!, found) : [];
                if (missing is not null)
                {
                    sink.NullForMissing([.. path, .. missing]);
                    return true;
                }
            }
        }

        return false;
    }
}
