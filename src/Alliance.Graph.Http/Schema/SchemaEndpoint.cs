using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Schema;

internal static class SchemaEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the schema to <c>{path}/schema.graphql</c>.</summary>
    public static IEndpointConventionBuilder MapSchema(this IEndpointRouteBuilder routes, string path)
        => routes.MapMethods(path.TrimEnd('/') + "/schema.graphql", Methods, Answer);

    private static IResult Answer(HttpContext context, SchemaDocument schema)
    {
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // No media type is registered for it; a browser shows this one and would only store 'application/graphql'.
        return Results.Bytes(schema.Content, "text/plain; charset=utf-8", entityTag: schema.Tag);
    }
}
