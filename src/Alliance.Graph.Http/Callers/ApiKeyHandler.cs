using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Callers;

/// <summary>
/// Knows callers by the key in the header <c>X-Api-Key</c>. What it says and logs never holds the key.
/// </summary>
internal sealed class ApiKeyHandler(
    IOptions<GraphHttpOptions> graph,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Header = "X-Api-Key";

    public static bool HasKey(HttpRequest request) => !StringValues.IsNullOrEmpty(request.Headers[Header]);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Authenticate());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"{CallerSchemes.ApiKey} realm=\"Alliance Graph\"");
        return Task.CompletedTask;
    }

    private AuthenticateResult Authenticate()
    {
        if (!HasKey(Request))
        {
            return AuthenticateResult.NoResult();
        }

        if (Request.Headers[Header] is not [{ } key] || Find(key) is not { } known)
        {
            return AuthenticateResult.Fail("The key is not known.");
        }

        var caller = new ClaimsPrincipal(new KnownIdentity(known.Caller, Scheme.Name));
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Scheme.Name));
    }

    // Each key is compared to its end, so that the time tells neither how much of one is right nor which one it is.
    private ApiKey? Find(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        ApiKey? found = null;
        foreach (var key in graph.Value.Callers.ApiKeys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, key.Sha256.Span) ? key : found;
        }

        return found;
    }
}
