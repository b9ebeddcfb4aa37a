using Alliance.Graph.Execution.Plans;

namespace Alliance.Graph.Execution.Costs;

/// <summary>
/// A part of an operation whose objects occur equally often, with what hangs on them. Made once for a plan; the sizes
/// of pages come
/// with each run.
/// </summary>
/// <param name="path">Where it stands in the answer.</param>
/// <param name="size">How often it occurs in each of what it hangs on.</param>
internal sealed class CostPart(IReadOnlyList<object> path, CostSize size)
{
    private readonly List<CostPart> _parts = [];

    /// <summary>What a plan costs, as far as the pages of a run do not decide about it.</summary>
    public static CostPart Of(OperationPlan plan) => plan.Kept(static plan => CostPlanner.Of(plan.Fields));

    public IReadOnlyList<object> Path => path;

    public CostSize Size => size;

    /// <summary>What each occurrence costs by itself.</summary>
    public OperationCost Own { get; private set; }

    public IReadOnlyList<CostPart> Parts => _parts;

    /// <summary>Whether each occurrence is one of the parts only, as a hit of a search is of one type.</summary>
    public bool IsEither { get; init; }

    public void Add(double fields, double objects) => Own += new OperationCost(fields, objects);

    public CostPart Add(CostPart part)
    {
        _parts.Add(part);
        return part;
    }

    /// <summary>What it costs in each of what it hangs on.</summary>
    public OperationCost Of(CostSizes sizes)
    {
        var one = Own;
        var either = default(OperationCost);
        foreach (var part in _parts)
        {
            var cost = part.Of(sizes);
            if (IsEither)
            {
                either = OperationCost.Larger(either, cost);
            }
            else
            {
                one += cost;
            }
        }

        return (one + either).Times(sizes.Of(size));
    }
}
