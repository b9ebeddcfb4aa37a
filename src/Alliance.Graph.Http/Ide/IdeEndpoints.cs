using System.IO.Compression;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Ide;

internal static class IdeEndpoints
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>
    /// Maps the page's scripts, styles and fonts below <c>{path}/ide/</c>, with the GraphQL endpoint at the path.
    /// </summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="path">Where GraphQL requests are sent.</param>
    /// <param name="access">Who gets the files. What is not for everybody is not for caches that many share (RFC 9111,
    /// 5.2.2.7).</param>
    public static IEndpointConventionBuilder MapIde(
        this IEndpointRouteBuilder routes,
        string path,
        AccessMode access
    ) => routes.MapIde(path, access, IdeFiles.Embedded);

    public static IEndpointConventionBuilder MapIde(
        this IEndpointRouteBuilder routes,
        string path,
        AccessMode access,
        IdeFiles files
    )
    {
        var caches = access == AccessMode.Allow ? "public" : "private";
        return routes
            .MapMethods(
                path.TrimEnd('/') + "/ide/{**file}",
                Methods,
                (HttpContext context, string? file) =>
                    files.TryGetAsset(file ?? "", out var asset) ? Answer(context, asset, caches) : Results.NotFound()
            )
            .ExcludeFromDescription();
    }

    /// <summary>Answers with a file of a page.</summary>
    /// <param name="context">The request.</param>
    /// <param name="file">The file.</param>
    /// <param name="caches">Which caches may keep it: <c>public</c> or <c>private</c>.</param>
    public static IResult Answer(HttpContext context, IdeFile file, string caches)
    {
        var headers = context.Response.Headers;
        IdeHeaders.Apply(headers);
        headers.Vary = HeaderNames.AcceptEncoding;
        headers.CacheControl = file.IsNamedByContent ? $"{caches}, max-age=31536000, immutable" : "no-cache";

        if (!AcceptsGzip(context.Request))
        {
            var identity = new GZipStream(new MemoryStream(file.Gzip), CompressionMode.Decompress);
            return Results.Stream(identity, file.ContentType, entityTag: file.IdentityTag);
        }

        headers.ContentEncoding = "gzip";
        return Results.Bytes(file.Gzip, file.ContentType, entityTag: file.GzipTag);
    }

    private static bool AcceptsGzip(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var gzip =
            accepted.FirstOrDefault(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(coding => coding.Value == "*");
        return gzip is not null && gzip.Quality != 0;
    }
}
