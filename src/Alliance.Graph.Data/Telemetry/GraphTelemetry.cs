using System.Diagnostics;

namespace Alliance.Graph.Data.Telemetry;

/// <summary>
/// What whoever watches the graph from outside listens to. Static, as sources of activities are everywhere in .NET:
/// listeners
/// find them by their name.
/// </summary>
public static class GraphTelemetry
{
    /// <summary>Name of the source of activities and of the meter. Dashboards and settings name it.</summary>
    public const string Name = "Alliance.Graph";

    /// <summary>
    /// Activities: one for each request, below it one for each step of its plan, and below that one for each statement.
    /// They never
    /// hold values of variables, filters or rows. Nothing is made of them while nobody listens.
    /// </summary>
    public static ActivitySource Activities { get; } =
        new(Name, typeof(GraphTelemetry).Assembly.GetName().Version?.ToString(3));
}
