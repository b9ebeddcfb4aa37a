using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Callers;

/// <summary>Lets callers in, before anything of their request is read.</summary>
internal sealed class CallerGate(IOptions<GraphHttpOptions> options)
{
    private readonly IReadOnlyList<string> schemes = CallerSchemes.Of(options.Value.Callers);

    /// <summary>Whether the caller may ask for the schema.</summary>
    public bool MayIntrospect(HttpContext context) => May(context, options.Value.Callers.Introspection);

    /// <summary>Whether the caller may have the IDE.</summary>
    public bool MayOpenIde(HttpContext context) => May(context, options.Value.Callers.Ide);

    /// <summary>Whether the caller may have the page for those who report.</summary>
    public bool MayOpenReporting(HttpContext context) => May(context, options.Value.Callers.Reporting);

    /// <summary>Refuses who has to prove who they are and did not.</summary>
    /// <exception cref="RequestRefusedException">
    /// Status 401: a key or a token is wrong, even if none is needed, since its owner would not notice otherwise; or
    /// one is needed.
    /// </exception>
    public async Task RequireAsync(HttpContext context)
    {
        foreach (var scheme in schemes)
        {
            if ((await context.AuthenticateAsync(scheme)).Failure is not null)
            {
                throw await RefuseAsync(
                    context,
                    ErrorCodes.AuthenticationFailed,
                    scheme == CallerSchemes.ApiKey
                        ? $"The key in the header '{ApiKeyHandler.Header}' is not valid. Send one that the operator gave out, once."
                        : "The bearer token in the header 'Authorization' is not valid: it is broken, has expired, or is for another service. Get a new one."
                );
            }
        }

        if (options.Value.Callers.AuthenticationRequired && !May(context, AccessMode.Authenticated))
        {
            throw await RefuseAsync(
                context,
                ErrorCodes.AuthenticationRequired,
                $"Only known callers are answered here. Send {Proofs()}; the operator gives them out."
            );
        }
    }

    // Not by a policy of ASP.NET Core: where its services are registered, its middleware runs in every request.
    private static bool May(HttpContext context, AccessMode mode) =>
        mode switch
        {
            AccessMode.Allow => true,
            AccessMode.Authenticated => context.User.Identities.Any(identity => identity.IsAuthenticated),
            _ => false,
        };

    private async Task<RequestRefusedException> RefuseAsync(HttpContext context, string code, string message)
    {
        foreach (var scheme in schemes)
        {
            // Writes what the scheme asks for into 'WWW-Authenticate' (RFC 9110, 11.6.1).
            await context.ChallengeAsync(scheme);
        }

        return new RequestRefusedException(StatusCodes.Status401Unauthorized, code, message);
    }

    private string Proofs() =>
        string.Join(
            " or ",
            schemes.Select(scheme =>
                scheme == CallerSchemes.ApiKey
                    ? $"a key in the header '{ApiKeyHandler.Header}'"
                    : "a token in the header 'Authorization: Bearer'"
            )
        );
}
