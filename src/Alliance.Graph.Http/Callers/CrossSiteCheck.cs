using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Callers;

/// <summary>
/// Refuses queries that a browser sends for a page of another site without asking first, as for an image, a script or a
/// link:
/// with whatever lets the browser's owner in, but not in their name. Only GET and HEAD need it, because the bodies that
/// can be
/// posted without asking are refused by their media type.
/// </summary>
/// <remarks>
/// The browser says whose request it is (W3C, "Fetch Metadata Request Headers", 2.2 and 2.4): <c>Sec-Fetch-Site</c> is
/// <c>same-origin</c> for own pages and <c>none</c> for an address that somebody typed or a bookmark; both pass. From
/// <c>same-site</c> and <c>cross-site</c> only what can be read by CORS passes: its <c>Origin</c> is allowed, and
/// <c>Sec-Fetch-Mode</c> is neither <c>no-cors</c> nor <c>navigate</c>. Values that the specification does not have
/// count as
/// absent, as it asks for. Where the header is absent (a server without TLS on another machine, an old browser, or no
/// browser at
/// all) <c>Origin</c> decides alone, and who sends none passes. A header that no page can send to another site without
/// the
/// browser asking for leave by a preflight (Fetch standard, "CORS-preflight fetch") makes all of this unnecessary.
/// </remarks>
internal sealed class CrossSiteCheck(IOptions<CorsOptions> cors)
{
    // The first is what clients of Hot Chocolate send, the second those of Apollo, the third many others.
    private static readonly string[] Preflighted =
    [
        "GraphQL-Preflight",
        "Apollo-Require-Preflight",
        "X-Requested-With",
        ApiKeyHandler.Header,
    ];

    private readonly CorsPolicy? policy = cors.Value.GetPolicy(CallerCors.PolicyName);

    /// <exception cref="RequestRefusedException">Status 403: the request is a page's of another site.</exception>
    public void Require(HttpRequest request)
    {
        if (!Passes(request))
        {
            throw new RequestRefusedException(
                StatusCodes.Status403Forbidden,
                ErrorCodes.CrossSiteRequest,
                "A browser sent this query for a page of another site, which could misuse what lets its user in. "
                    + $"Send the header '{Preflighted[0]}: 1', or POST with JSON, from an origin that the operator allowed, or open the address itself."
            );
        }
    }

    private bool Passes(HttpRequest request) =>
        Array.Exists(Preflighted, header => !StringValues.IsNullOrEmpty(request.Headers[header]))
        || request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" or "none" => true,
            "same-site" or "cross-site" => request.Headers["Sec-Fetch-Mode"] != "no-cors"
                && request.Headers["Sec-Fetch-Mode"] != "navigate"
                && IsAllowed(request.Headers.Origin.ToString()),
            _ => request.Headers.Origin.ToString() is var origin
                && (origin.Length == 0 || IsAllowed(origin) || IsOwn(request, origin)),
        };

    private bool IsAllowed(string origin) => origin.Length > 0 && policy?.Allows(origin) == true;

    // A proxy may have taken the TLS off, so that a page of https asks by http; never the other way round.
    private static bool IsOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase)
        && (page.Scheme == Uri.UriSchemeHttps || !request.IsHttps);
}
