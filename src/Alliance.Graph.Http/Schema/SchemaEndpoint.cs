using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Schema;

internal static class SchemaEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Maps the schema to <c>{path}/schema.graphql</c>, for those who may ask for it by introspection too.
    /// </summary>
    public static IEndpointConventionBuilder MapSchema(this IEndpointRouteBuilder routes, string path) =>
        routes.MapMethods(path.TrimEnd('/') + "/schema.graphql", Methods, AnswerAsync);

    private static async Task AnswerAsync(
        HttpContext context,
        SchemaDocument schema,
        CallerGate callers,
        AnswerVary vary
    )
    {
        vary.WriteTo(context);
        try
        {
            await callers.RequireAsync(context);
            RequireIntrospection(context, callers);
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(
                context,
                AcceptedMediaTypes.Of(context.Request).Best ?? ResponseMediaType.Json,
                refusal
            );
            return;
        }

        context.Response.Headers.CacheControl = AnswerCaching.Of(context);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        // No media type is registered for it; a browser shows this one and would only store 'application/graphql'.
        await Results.Bytes(schema.Content, "text/plain; charset=utf-8", entityTag: schema.Tag).ExecuteAsync(context);
    }

    private static void RequireIntrospection(HttpContext context, CallerGate callers)
    {
        if (!callers.MayIntrospect(context))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                ErrorCodes.IntrospectionDenied,
                "This caller may not read the schema. Ask for data only, or ask the operator who may read it."
            );
        }
    }
}
