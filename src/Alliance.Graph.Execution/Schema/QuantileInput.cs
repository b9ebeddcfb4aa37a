namespace Alliance.Graph.Execution.Schema;

/// <summary>Names of the fields by which <c>having</c> and <c>order</c> ask for a quantile.</summary>
internal static class QuantileInput
{
    /// <summary>Which quantile.</summary>
    public const string P = FieldRole.Aggregate.P;

    /// <summary>Conditions on it.</summary>
    public const string Is = "is";

    /// <summary>Direction of an order by it.</summary>
    public const string Direction = "direction";

    /// <summary>Whether a number says which quantile.</summary>
    public static bool IsPart(object? p) => p is >= 0.0 and <= 1.0;
}
