using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Server.Hosting;

/// <summary>What is at the address without a path, which people try first: the way to the graph.</summary>
internal static class RootPage
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Sends browsers on to the IDE, and tells everybody else where the graph is.</summary>
    public static void Map(WebApplication app, string graphPath, bool hasIde) =>
        app.MapMethods(
            "/",
            _methods,
            (HttpContext context) =>
            {
                context.Response.Headers.Vary = HeaderNames.Accept;
                return hasIde && IsBrowser(context.Request)
                    ? Results.LocalRedirect($"~{graphPath}")
                    : Results.Text(
                        $"GraphQL is at {graphPath} (POST, or GET with 'query'), its schema at {graphPath}/schema.graphql.\n"
                    );
            }
        );

    private static bool IsBrowser(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}
