using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Ide;

/// <summary>What a browser gets at the GraphQL endpoint: the IDE, or how to get it.</summary>
internal static class IdePage
{
    public static Task WriteAsync(HttpContext context) => WriteAsync(context, IdeFiles.Embedded);

    public static Task WriteAsync(HttpContext context, IdeFiles files)
    {
        var response = context.Response;
        IdeHeaders.Apply(response.Headers);
        // The same address answers queries, and the page names files that the next release no longer has.
        if (!response.Headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Accept))
        {
            response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        }

        response.Headers.CacheControl = "no-cache";
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(Html(context.Request, files), context.RequestAborted);
    }

    private static string Html(HttpRequest request, IdeFiles files)
    {
        var below = DirectoryBelow(request);
        return files.Page is { } page
            ? page.Replace("\"./", $"\"{below}ide/", StringComparison.Ordinal)
            : IdeMissingPage.Html(request, below + "schema.graphql");
    }

    /// <summary>
    /// The directory below the endpoint, as seen from the page. Relative, so that a proxy may put the server under
    /// another path; and a browser resolves it against the page's parent unless the page's address ends in a slash.
    /// </summary>
    private static string DirectoryBelow(HttpRequest request)
    {
        var path = request.PathBase.Add(request.Path).ToUriComponent();
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.Length == 0 ? "./" : $"./{name}/";
    }
}
