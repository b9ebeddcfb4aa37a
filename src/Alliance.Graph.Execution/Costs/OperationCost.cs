using Alliance.Graph.Execution.Settings;

namespace Alliance.Graph.Execution.Costs;

/// <summary>What an operation costs at most, or a part of it.</summary>
/// <param name="Fields">Its fields, each with its weight and as often as it can be answered.</param>
/// <param name="Objects">Objects that the answer can have.</param>
internal readonly record struct OperationCost(double Fields, double Objects)
{
    public bool Exceeds(RequestLimits limits) => Fields > limits.FieldCost || Objects > limits.TypeCost;

    public OperationCost Times(double times) => new(Fields * times, Objects * times);

    public static OperationCost operator +(OperationCost one, OperationCost other) =>
        new(one.Fields + other.Fields, one.Objects + other.Objects);

    /// <summary>The larger of each.</summary>
    public static OperationCost Larger(OperationCost one, OperationCost other) =>
        new(Math.Max(one.Fields, other.Fields), Math.Max(one.Objects, other.Objects));
}
