using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Costs;

/// <summary>What a request costs before it is run, and whether that is the end of it.</summary>
/// <param name="Parts">Its cost.</param>
/// <param name="Bill">The bill that belongs into the answer; null if there is none.</param>
/// <param name="Refusal">Why it is not run; null if nothing speaks against it.</param>
/// <param name="IsOnlyAsked">Whether the caller wants nothing but the bill.</param>
internal sealed record Price(OperationCost Parts, CostBill? Bill, GraphError? Refusal, bool IsOnlyAsked)
{
    /// <summary>The larger of the costs of its fields and of its objects.</summary>
    public double Cost => Math.Max(Parts.Fields, Parts.Objects);

    public static Price Of(
        OperationPlan plan,
        PlanParameters parameters,
        GraphRequest request,
        RequestLimits limits,
        int maximumPage
    )
    {
        var sizes = new CostSizes(parameters);
        var part = CostPart.Of(plan);
        var price = new Price(part.Of(sizes), null, null, IsOnlyAsked: request.Cost == CostMode.Validate);
        if (price.Parts.Exceeds(limits))
        {
            var bill = CostBill.Of(part, sizes, limits, maximumPage);
            return price with { Bill = bill, Refusal = bill.Refusal() };
        }

        if (!price.IsOnlyAsked && request.Budget?.Charge(price.Cost) is { } exhausted)
        {
            return price with { Refusal = exhausted };
        }

        return request.Cost == CostMode.Unsaid
            ? price
            : price with
            {
                Bill = CostBill.Of(part, sizes, limits, maximumPage),
            };
    }
}
