using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Costs;

/// <summary>What tables may cost, and who pays for them.</summary>
/// <param name="limits">What they may cost.</param>
/// <param name="caller">What the caller may still ask for; null if that is not limited.</param>
internal sealed class ExportBudget(RequestLimits limits, CallerBudget? caller)
{
    /// <summary>What they cost; null before that is known.</summary>
    public double? Cost { get; private set; }

    /// <summary>How many rows they have together; null if that is only seen when they are read.</summary>
    public long? Rows { get; set; }

    /// <summary>Takes their cost, once however often they are read.</summary>
    /// <exception cref="BrokenAnswerException">It is too much.</exception>
    public void Charge(OperationCost cost)
    {
        if (cost.Fields > limits.ExportCost || cost.Objects > limits.ExportCost)
        {
            throw new BrokenAnswerException(Refusal(cost, limits));
        }

        if (Cost is null && caller?.Charge(Math.Max(cost.Fields, cost.Objects)) is { } exhausted)
        {
            throw new BrokenAnswerException(exhausted);
        }

        Cost = Math.Max(cost.Fields, cost.Objects);
    }

    /// <summary>Why tables of that cost may not leave.</summary>
    public static GraphError Refusal(OperationCost cost, RequestLimits limits) =>
        new(
            ErrorCodes.ExportLimit,
            FormattableString.Invariant(
                $"The table would cost {cost.Fields:0} for its fields and {cost.Objects:0} objects, but at most {limits.ExportCost:0} of each may leave at once. Ask for fewer rows with 'where', for fewer lists below them, or for a part of the list with 'first' and 'after'."
            )
        );
}
