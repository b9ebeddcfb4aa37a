using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Planning;

namespace Alliance.Graph.Execution.Costs;

/// <summary>What a request costs before it is run, and whether that is the end of it.</summary>
/// <param name="Parts">Its cost.</param>
/// <param name="Bill">The bill that belongs into the answer; null if the caller did not ask for it.</param>
/// <param name="Refusal">The answer if the request is not to be run.</param>
internal sealed record Price(OperationCost Parts, CostBill? Bill, GraphResponse? Refusal)
{
    /// <summary>The larger of the costs of its fields and of its objects.</summary>
    public double Cost => Math.Max(Parts.Fields, Parts.Objects);

    public static Price Of(OperationPlan plan, RunOfPlan run, GraphRequest request, RequestLimits limits, int maximumPage)
    {
        var sizes = new CostSizes(run);
        var cost = plan.Cost.Of(sizes);
        var isTooMuch = cost.Exceeds(limits);
        var bill = isTooMuch || request.Cost != CostMode.Unsaid ? CostBill.Of(plan.Cost, sizes, limits, maximumPage) : null;
        if (isTooMuch || request.Cost == CostMode.Validate)
        {
            var response = isTooMuch ? GraphResponse.Refused(bill!.Refusal()) : GraphResponse.NotRun();
            response.Extensions.Add(CostBill.Name, bill!.WriteTo);
            return new Price(cost, bill, response);
        }

        return new Price(cost, bill, request.Budget?.Charge(Math.Max(cost.Fields, cost.Objects)) is { } exhausted ? GraphResponse.Refused(exhausted) : null);
    }
}
