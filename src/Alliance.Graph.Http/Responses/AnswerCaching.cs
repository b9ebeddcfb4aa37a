using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Responses;

/// <summary>
/// Who may keep an answer that has a mark: only to ask again with it, unless it is one of what never changes.
/// </summary>
internal static class AnswerCaching
{
    /// <summary>
    /// The value of <c>Cache-Control</c>. What a known caller gets is not for caches that others share (RFC 9111,
    /// 5.2.2.7).
    /// </summary>
    public static string Of(HttpContext context) =>
        context.User.Identity?.IsAuthenticated == true ? "private, no-cache" : "no-cache";

    /// <summary>
    /// The same for what never changes: everybody may keep it for ever (RFC 8246), unless only known callers are
    /// answered here, whom
    /// a cache does not know.
    /// </summary>
    public static string OfFinal(HttpContext context, CallerOptions callers) =>
        callers.AuthenticationRequired || context.User.Identity?.IsAuthenticated == true
            ? Of(context)
            : "public, max-age=31536000, immutable";
}
