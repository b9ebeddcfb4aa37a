using System.Text.Json;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Costs;

/// <summary>What an operation costs, list by list.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Limits">What it may cost.</param>
/// <param name="Lists">Its lists, in the order of the plan.</param>
internal sealed record CostBill(OperationCost Total, RequestLimits Limits, IReadOnlyList<CostOfList> Lists)
{
    /// <summary>Its name under <c>extensions</c>.</summary>
    public const string Name = "operationCost";

    public static CostBill Of(CostPart operation, CostSizes sizes, RequestLimits limits, int largestPage)
    {
        var lists = new List<CostOfList>();
        var total = operation.Of(sizes);
        Add(operation, times: 1);
        return new CostBill(total, limits, lists);

        void Add(CostPart part, double times)
        {
            foreach (var inner in part.Parts)
            {
                if (inner.Size is not CostSize.Fixed { Times: 1 })
                {
                    lists.Add(
                        new CostOfList(
                            string.Join('.', inner.Path),
                            inner.Of(sizes).Times(times),
                            sizes.Of(inner.Size),
                            (inner.Size as CostSize.Page)?.Connection is { } page ? Largest(page) : null
                        )
                    );
                }

                Add(inner, times * sizes.Of(inner.Size));
            }
        }

        // Everything else unchanged, the cost grows by the same amount with each item of a page.
        int? Largest(ConnectionPlan page)
        {
            var none = operation.Of(sizes.With(page, 0));
            var one = operation.Of(sizes.With(page, 1));
            if (none.Exceeds(limits))
            {
                return null;
            }

            var byFields = Room(limits.FieldCost, none.Fields, one.Fields);
            var byObjects = Room(limits.TypeCost, none.Objects, one.Objects);
            return (int)
                Math.Min(
                    page.Grouped is null ? largestPage : PageLimits.OfGroups.Maximum,
                    Math.Min(byFields, byObjects)
                );
        }

        static double Room(double limit, double without, double withOne) =>
            withOne > without ? Math.Floor((limit - without) / (withOne - without)) : double.MaxValue;
    }

    /// <summary>The refusal of an operation that costs too much.</summary>
    public GraphError Refusal()
    {
        var costliest = Lists.MaxBy(list =>
            Math.Max(list.Cost.Fields / Limits.FieldCost, list.Cost.Objects / Limits.TypeCost)
        );
        var fitting = Lists.Where(list => list.LargestFirst > 0).MaxBy(list => list.Cost.Objects);
        var remedy =
            fitting is not null ? $"With 'first: {fitting.LargestFirst}' at '{fitting.Path}' it would fit."
            : costliest is not null ? $"Ask for smaller pages; most of it is at '{costliest.Path}'."
            : "Ask for less at once.";
        return new GraphError(
            ErrorCodes.CostLimit,
            FormattableString.Invariant(
                $"The request can cost {Total.Fields:0} for its fields and {Total.Objects:0} objects, but at most {Limits.FieldCost:0} and {Limits.TypeCost:0} are allowed. {remedy} The header 'GraphQL-Cost: validate' shows the bill."
            )
        );
    }

    /// <summary>Writes it as the value of <c>extensions.operationCost</c>.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Write(json, Total);
        json.WriteNumber("maximumFieldCost", Limits.FieldCost);
        json.WriteNumber("maximumTypeCost", Limits.TypeCost);
        json.WriteStartArray("lists");
        foreach (var list in Lists)
        {
            json.WriteStartObject();
            json.WriteString("path", list.Path);
            json.WriteNumber("size", list.Size);
            Write(json, list.Cost);
            if (list.LargestFirst is { } largest)
            {
                json.WriteNumber("largestFirst", largest);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OperationCost cost)
    {
        json.WriteNumber("fieldCost", cost.Fields);
        json.WriteNumber("typeCost", cost.Objects);
    }
}

/// <summary>What a list costs, with all that hangs on it.</summary>
/// <param name="Path">Where it stands in the answer.</param>
/// <param name="Cost">Its cost, for all of what it hangs on together.</param>
/// <param name="Size">How many items each can have.</param>
/// <param name="LargestFirst">The largest page with which the whole would be allowed; null if there is none.</param>
internal sealed record CostOfList(string Path, OperationCost Cost, double Size, int? LargestFirst);
