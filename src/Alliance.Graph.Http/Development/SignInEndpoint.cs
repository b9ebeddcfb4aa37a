using System.Text.Json;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Development;

/// <summary>Gives anybody a token with any name and role. It stands where nobody but developers are.</summary>
internal static class SignInEndpoint
{
    public const string Path = "/development/sign-in";

    private const int MaximumBytes = 16 * 1024;

    /// <summary>Maps the page, and the form that it sends, which programs can send too.</summary>
    /// <exception cref="InvalidOperationException">The environment is not Development, or tokens are signed by somebody
    /// else.</exception>
    public static void MapDevelopmentSignIn(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<GraphHttpOptions>>().Value;
        if (!options.Callers.DevelopmentSignIn)
        {
            return;
        }

        if (
            !routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()
            || options.Callers.Jwt is not { SigningKey: not null } jwt
        )
        {
            throw new InvalidOperationException(
                "The sign-in for development can only exist where the environment is Development, and with a signing key of its own."
            );
        }

        var clock = routes.ServiceProvider.GetRequiredService<TimeProvider>();
        routes.MapGet(Path, context => ShowAsync(context, SignInPage.Html(null, null)));
        routes.MapPost(Path, context => SignInAsync(context, jwt, clock));
    }

    private static async Task SignInAsync(HttpContext context, JwtOptions jwt, TimeProvider clock)
    {
        if (context.Request is not { HasFormContentType: true, ContentLength: <= MaximumBytes })
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            await context.Response.WriteAsync(
                "Send a form ('application/x-www-form-urlencoded') of at most 16 KB with 'name', and 'roles', 'countries' and 'modules'.",
                context.RequestAborted
            );
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var request = SignInRequest.Read(
            field => form.TryGetValue(field, out var values) ? values : StringValues.Empty,
            out var problem
        );
        var token = request is null ? null : SignInToken.Make(request, jwt, clock.GetUtcNow());
        context.Response.StatusCode = request is null ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        if (
            context
                .Request.GetTypedHeaders()
                .Accept.Any(accepted => accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase))
        )
        {
            await ShowAsync(context, SignInPage.Html(token, problem));
            return;
        }

        context.Response.ContentType = "application/json";
        object answer = token is null
            ? new { error = "invalid_request", error_description = problem }
            : new
            {
                access_token = token,
                token_type = "Bearer",
                expires_in = (int)SignInToken.Life.TotalSeconds,
            };
        await context.Response.WriteAsync(JsonSerializer.Serialize(answer), context.RequestAborted);
    }

    private static Task ShowAsync(HttpContext context, string html)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, context.RequestAborted);
    }
}
