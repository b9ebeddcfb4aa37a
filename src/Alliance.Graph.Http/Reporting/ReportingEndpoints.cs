using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Reporting;

/// <summary>Serves the page for rapporteurs, reviewers and the secretariat.</summary>
internal static class ReportingEndpoints
{
    /// <summary>Where the page is. Below it is what it shows, such as <c>/reporting/rounds/progress-2027</c>.</summary>
    public const string Path = "/reporting";

    /// <summary>Where its scripts and styles are, below <see cref="Path"/>.</summary>
    public const string FilesFolder = "files";

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the page and its files.</summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="graphPath">Where GraphQL requests are sent.</param>
    /// <param name="callers">Who gets it, and whether there is a sign-in for development that it can point to.</param>
    public static IEndpointConventionBuilder MapReporting(
        this IEndpointRouteBuilder routes,
        string graphPath,
        CallerOptions callers
    ) => routes.MapReporting(graphPath, callers, IdeFiles.Reporting);

    public static IEndpointConventionBuilder MapReporting(
        this IEndpointRouteBuilder routes,
        string graphPath,
        CallerOptions callers,
        IdeFiles files
    )
    {
        var caches = callers.Reporting == AccessMode.Allow ? "public" : "private";
        var page = new ReportingPage(graphPath, callers.DevelopmentSignIn, files);
        var group = routes.MapGroup(Path).ExcludeFromDescription();
        group.MapMethods(
            $"{FilesFolder}/{{**file}}",
            Methods,
            (HttpContext context, string? file) =>
                files.TryGetAsset(file ?? "", out var asset)
                    ? IdeEndpoints.Answer(context, asset, caches)
                    : Results.NotFound()
        );
        group.MapMethods("{**view}", Methods, (HttpContext context) => page.Answer(context));
        return group;
    }
}
