using System.Text;
using System.Text.Encodings.Web;
using Alliance.Graph.Http.Development;
using Alliance.Graph.Http.Ide;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Reporting;

/// <summary>What a browser gets at the address of the page and at all below it: the page, or how to get it.</summary>
/// <param name="graphPath">Where GraphQL requests are sent.</param>
/// <param name="hasSignIn">Whether there is a sign-in for development.</param>
/// <param name="files">The page's files.</param>
internal sealed class ReportingPage(string graphPath, bool hasSignIn, IdeFiles files)
{
    // Stands in the page's head, where Vite leaves comments alone.
    private const string Place = "<!--server-->";

    /// <summary>Answers a request for it.</summary>
    public IResult Answer(HttpContext context)
    {
        IdeHeaders.Apply(context.Response.Headers);
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Text(Html(context), "text/html", Encoding.UTF8);
    }

    private string Html(HttpContext context)
    {
        var root = RootAsSeenFrom(context.Request);
        if (files.Page is not { } page)
        {
            return ReportingMissingPage.Html(root + graphPath.TrimStart('/'));
        }

        var below = $"{root}{ReportingEndpoints.Path[1..]}/";
        return page.Replace("\"./", $"\"{below}{ReportingEndpoints.FilesFolder}/", StringComparison.Ordinal)
            .Replace(Place, string.Concat(Told(context, root, below)), StringComparison.Ordinal);
    }

    private IEnumerable<string> Told(HttpContext context, string root, string below)
    {
        yield return Meta("reporting", below);
        yield return Meta("graph", root + graphPath.TrimStart('/'));
        if (hasSignIn)
        {
            yield return Meta("sign-in", root + SignInEndpoint.Path[1..]);
        }

        // Who comes through a proxy that says who they are has nothing to enter.
        if (context.User.Identities.Any(identity => identity.IsAuthenticated))
        {
            yield return Meta("known", "true");
        }
    }

    private static string Meta(string name, string address) =>
        $"""<meta name="alliance-{name}" content="{HtmlEncoder.Default.Encode(address)}">""";

    /// <summary>
    /// The server's root. Relative, so that a proxy may put the server under another path. A browser resolves it
    /// against the
    /// page's parent, so each slash behind the first is one step up.
    /// </summary>
    private static string RootAsSeenFrom(HttpRequest request)
    {
        var steps = request.Path.ToUriComponent().Count(letter => letter == '/') - 1;
        return steps == 0 ? "./" : string.Concat(Enumerable.Repeat("../", steps));
    }
}
