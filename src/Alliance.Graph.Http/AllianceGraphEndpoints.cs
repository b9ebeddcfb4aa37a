using System.Diagnostics.CodeAnalysis;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Development;
using Alliance.Graph.Http.Dictionaries;
using Alliance.Graph.Http.Health;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Releases;
using Alliance.Graph.Http.Reporting;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Schema;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http;

/// <summary>Maps the HTTP side.</summary>
public static class AllianceGraphEndpoints
{
    /// <summary>
    /// Maps GraphQL to the path, the schema to <c>{path}/schema.graphql</c>, the IDE's files to <c>{path}/ide/</c>, the
    /// page for those
    /// who report to <c>/reporting</c>, compiled reports to <c>/reports/</c>, releases to <c>/releases/</c>, the
    /// data dictionary to <c>/dictionary</c>, and <c>/health/live</c> and <c>/health/ready</c>.
    /// <see cref="GraphHttpOptions"/> says which pages of other origins may use the graph, the schema and the reports,
    /// and who gets the
    /// IDE and the page.
    /// </summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="path">Where GraphQL requests are sent.</param>
    /// <returns>For conventions that hold for everything but the health endpoints.</returns>
    public static IEndpointConventionBuilder MapAllianceGraph(
        this IEndpointRouteBuilder routes,
        [StringSyntax("Route")] string path = "/graphql"
    )
    {
        routes.MapHealth();
        routes.MapDevelopmentSignIn();

        var options = routes.ServiceProvider.GetRequiredService<IOptions<GraphHttpOptions>>().Value;
        var graph = routes.MapGroup("");
        var asked = graph.MapGroup("");
        var endpoint = routes.ServiceProvider.GetRequiredService<GraphEndpoint>();
        asked.Map(path, endpoint.AnswerAsync);
        asked.MapSchema(path);
        asked.MapReports(path);
        asked.Map($"{ReleaseRoutes.Path}/{{release}}/graphql", endpoint.AnswerAsync);
        asked.MapReleases(path);
        asked.MapDictionary(DictionaryRoutes.Path, endpoint.AnswerDictionaryAsync);
        asked.MapDictionary($"{ReleaseRoutes.Path}/{{release}}{DictionaryRoutes.Path}", endpoint.AnswerDictionaryAsync);
        if (options.Callers.Origins.Count > 0)
        {
            asked.RequireCors(CallerCors.PolicyName);
        }

        var gate = routes.ServiceProvider.GetRequiredService<CallerGate>();
        graph
            .MapIde(path, options.Callers.Ide)
            .AddEndpointFilter(
                async (call, next) => gate.MayOpenIde(call.HttpContext) ? await next(call) : Results.NotFound()
            );
        graph
            .MapReporting(path, options.Callers)
            .AddEndpointFilter(
                async (call, next) => gate.MayOpenReporting(call.HttpContext) ? await next(call) : Results.NotFound()
            );

        return graph;
    }
}
