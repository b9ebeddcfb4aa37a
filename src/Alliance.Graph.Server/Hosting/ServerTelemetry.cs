using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Server.Configuration;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Alliance.Graph.Server.Hosting;

/// <summary>
/// Hands traces and numbers to OpenTelemetry. Unless the operator asks for it, nothing is registered, so that nobody
/// listens and
/// nothing is made.
/// </summary>
internal static class ServerTelemetry
{
    private const string MetricsPath = "/metrics";

    // How the exporters tell the address of a collector from the address of one signal, to which they add no path.
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void Configure(WebApplicationBuilder builder, TelemetrySettings settings)
    {
        if (!settings.IsOn)
        {
            return;
        }

        if (settings.OtlpEndpoint is { } endpoint)
        {
            builder.Configuration.AddInMemoryCollection([new(StandardEndpoint, endpoint.OriginalString)]);
        }

        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(
                    settings.ServiceName,
                    serviceVersion: typeof(ServerTelemetry).Assembly.GetName().Version?.ToString(3)
                )
            );
        if (settings.ExportsTraces)
        {
            telemetry.WithTracing(tracing =>
                tracing
                    .AddSource(GraphTelemetry.Name)
                    .AddAspNetCoreInstrumentation(options => options.Filter = IsAsked)
                    .AddOtlpExporter()
            );
        }

        if (settings.ExportsMetrics || settings.ServesPrometheus)
        {
            telemetry.WithMetrics(metrics => Add(metrics, settings));
        }
    }

    /// <summary>Serves the numbers, if that is wanted.</summary>
    public static void Map(IEndpointRouteBuilder routes, TelemetrySettings settings)
    {
        if (settings.ServesPrometheus)
        {
            routes.MapPrometheusScrapingEndpoint(MetricsPath);
        }
    }

    private static void Add(MeterProviderBuilder metrics, TelemetrySettings settings)
    {
        metrics.AddMeter(GraphTelemetry.Name).AddAspNetCoreInstrumentation();
        if (settings.ExportsMetrics)
        {
            metrics.AddOtlpExporter();
        }

        if (settings.ServesPrometheus)
        {
            metrics.AddPrometheusExporter();
        }
    }

    /// <summary>Probes and scrapers come every few seconds and would fill the traces.</summary>
    private static bool IsAsked(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments(MetricsPath);
}
