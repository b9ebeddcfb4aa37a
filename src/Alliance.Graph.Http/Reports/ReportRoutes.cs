using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Reports;

/// <summary>Where compiled reports are.</summary>
internal static class ReportRoutes
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them to <c>/reports/{key}</c>, <c>/reports/{key}.md</c> and <c>/reports/{key}.json</c>.</summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="graph">Where queries are asked.</param>
    public static IEndpointConventionBuilder MapReports(this IEndpointRouteBuilder routes, string graph) =>
        routes.MapMethods(
            "/reports/{name}",
            _methods,
            (HttpContext context, string name, ReportEndpoint reports) => reports.AnswerAsync(context, name, graph)
        );
}
