namespace Alliance.Graph.Server.Configuration;

/// <summary>Where traces and numbers go; nowhere unless the operator says so.</summary>
/// <param name="ServiceName">Name of this server among others.</param>
/// <param name="OtlpEndpoint">Address of a collector from our own settings; null if there is none, or the standard
/// variables name it.</param>
/// <param name="ExportsTraces">Whether traces are sent to a collector.</param>
/// <param name="ExportsMetrics">Whether numbers are sent to a collector.</param>
/// <param name="ServesPrometheus">Whether <c>/metrics</c> shows the numbers to whoever asks.</param>
internal sealed record TelemetrySettings(
    string ServiceName,
    Uri? OtlpEndpoint,
    bool ExportsTraces,
    bool ExportsMetrics,
    bool ServesPrometheus
)
{
    public const string StandardServiceName = "alliance-graph";

    public bool IsOn => ExportsTraces || ExportsMetrics || ServesPrometheus;
}
