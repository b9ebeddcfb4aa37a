namespace Alliance.Graph.Modules.VictimIdentification.Metrics;

/// <summary>What the imports say about a number that is not complete.</summary>
internal static class MetricFaults
{
    public const string Problem = "A number has an empty name, period or unit.";

    public const string Remedy = "Write a text for each of them, or leave out the number.";
}
