using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Alliance.Graph.Http.Health;

internal static class HealthEndpoints
{
    /// <summary>Tag of the checks that must pass before requests are sent here.</summary>
    public const string ReadinessTag = "ready";

    /// <summary>
    /// Maps <c>/health/live</c>, the process is up, and <c>/health/ready</c>, requests can be answered.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", With(check: _ => false));
        routes.MapHealthChecks("/health/ready", With(check: registration => registration.Tags.Contains(ReadinessTag)));
    }

    private static HealthCheckOptions With(Func<HealthCheckRegistration, bool> check) =>
        new() { Predicate = check, ResponseWriter = WriteAsync };

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var reason = string.Join(' ', report.Entries.Values.Select(entry => entry.Description).OfType<string>());
        var answer = new Dictionary<string, string>
        {
            ["status"] = report.Status == HealthStatus.Healthy ? "ok" : "unavailable",
        };
        if (reason.Length > 0)
        {
            answer["reason"] = reason;
        }

        return context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
    }
}
