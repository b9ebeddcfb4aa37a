using Alliance.Graph.Http.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Releases;

/// <summary>Where releases are, apart from their graphs.</summary>
internal static class ReleaseRoutes
{
    public const string Path = "/releases";

    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps <c>/releases/</c>, and for each <c>/releases/{release}/</c> with its files below.</summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="graph">Where the live graph is asked.</param>
    public static void MapReleases(this IEndpointRouteBuilder routes, string graph)
    {
        routes.MapMethods(
            Path,
            _methods,
            (HttpContext context, ReleaseEndpoint releases) => releases.ListAsync(context, graph)
        );
        routes.MapMethods(
            $"{Path}/{{release}}",
            _methods,
            (HttpContext context, string release, ReleaseEndpoint releases) =>
                releases.ShowAsync(context, release, graph)
        );
        routes
            .MapMethods(
                $"{Path}/{{release}}/{{**file}}",
                _methods,
                (HttpContext context, string release, string file, ReleaseEndpoint releases) =>
                    releases.SendAsync(context, release, file)
            )
            .WithMetadata(SentAsItIs.Instance);
    }
}
