using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Responses;

/// <summary>Who may keep an answer that has a mark: always only to ask again with it.</summary>
internal static class AnswerCaching
{
    /// <summary>The value of <c>Cache-Control</c>. What a known caller gets is not for caches that others share (RFC 9111, 5.2.2.7).</summary>
    public static string Of(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? "private, no-cache" : "no-cache";
}
