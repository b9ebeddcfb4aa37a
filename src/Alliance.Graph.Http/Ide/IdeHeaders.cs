using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Ide;

/// <summary>What the browser may do with the page and its files: talk to this origin, and to no other.</summary>
internal static class IdeHeaders
{
    /// <summary>
    /// Monaco and the Explorer set style attributes, and Monaco's icons and the favicon may be data addresses.
    /// </summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'; "
        + "img-src 'self' data:; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Apply(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
