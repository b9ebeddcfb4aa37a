using System.Diagnostics.CodeAnalysis;
using Alliance.Graph.Http.Health;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http;

/// <summary>Maps the HTTP side.</summary>
public static class AllianceGraphEndpoints
{
    /// <summary>
    /// Maps GraphQL to the path, the schema to <c>{path}/schema.graphql</c>, the IDE's files to <c>{path}/ide/</c>, and
    /// <c>/health/live</c> and <c>/health/ready</c>.
    /// </summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="path">Where GraphQL requests are sent.</param>
    /// <returns>For conventions that hold for everything but the health endpoints, such as CORS.</returns>
    public static IEndpointConventionBuilder MapAllianceGraph(
        this IEndpointRouteBuilder routes, [StringSyntax("Route")] string path = "/graphql")
    {
        routes.MapHealth();

        var graph = routes.MapGroup("");
        var endpoint = routes.ServiceProvider.GetRequiredService<GraphEndpoint>();
        graph.Map(path, endpoint.AnswerAsync);
        graph.MapSchema(path);
        graph.MapIde(path);
        return graph;
    }
}
