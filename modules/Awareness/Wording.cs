namespace Alliance.Graph.Modules.Awareness;

/// <summary>Descriptions that several types have, so that clients learn them once.</summary>
internal static class Wording
{
    public const string Audiences = "Groups that are addressed; never empty and in no particular order.";

    public const string InsteadOfMetrics =
        "Use 'observations': the same figures as parts of series, with definition, unit and dates.";

    public const string MetricKey = "Key of the figure: the keys of its owner, name and period, joined by colons.";

    public const string MetricName = "What was counted, for example workshops.";

    public const string MetricPeriod =
        "Time that the figure is about: a partial date such as 2012, two of them with a slash such as 2011/2015, or words where the source is no more exact.";

    public const string MetricValue = "The figure.";

    public const string MetricUnit = "What the figure is expressed in.";
}
