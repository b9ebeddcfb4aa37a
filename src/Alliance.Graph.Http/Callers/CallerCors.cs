using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Callers;

/// <summary>
/// Which pages of other origins may ask and read answers, and what of them (Fetch standard, "CORS protocol").
/// </summary>
internal static class CallerCors
{
    public const string PolicyName = "Callers";

    public const string AnyOrigin = "*";

    // Others than these a page cannot read, apart from those that need no permission, such as Content-Type.
    private static readonly string[] Readable =
    [
        HeaderNames.ETag,
        HeaderNames.RetryAfter,
        RevisionWish.Header,
        ReleaseWish.Header,
        IdempotencyHeader.Replayed,
        "RateLimit",
        "RateLimit-Policy",
        HeaderNames.ContentDisposition,
        "Alliance-Rows",
    ];

    public static void Configure(CorsOptions options, CallerOptions callers) =>
        options.AddPolicy(
            PolicyName,
            policy =>
            {
                policy
                    .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
                    .AllowAnyHeader()
                    .WithExposedHeaders(Readable)
                    .SetPreflightMaxAge(TimeSpan.FromMinutes(10));
                _ = callers.Origins.Contains(AnyOrigin)
                    ? policy.AllowAnyOrigin()
                    : policy.WithOrigins([.. callers.Origins]);
                _ = callers.AllowCredentials ? policy.AllowCredentials() : policy.DisallowCredentials();
            }
        );

    public static bool Allows(this CorsPolicy policy, string origin) =>
        policy.AllowAnyOrigin || policy.IsOriginAllowed(origin);
}
