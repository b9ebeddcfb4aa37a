using System.Text.Json;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Live;

/// <summary>
/// Finds out who is at the other end of a WebSocket. A page cannot set headers there, so that the first message may
/// bring what they
/// would; where both do, the message alone counts.
/// </summary>
internal sealed class SocketCallers(
    CallerGate gate,
    CallerReader reader,
    IServiceScopeFactory scopes,
    IOptions<GraphHttpOptions> options
)
{
    private static readonly string[] ProofHeaders = [HeaderNames.Authorization, ApiKeyHandler.Header];

    /// <summary>Lets a caller in.</summary>
    /// <param name="upgrade">The request that has become the WebSocket.</param>
    /// <param name="payload">The payload of the first message; null if it has none.</param>
    /// <exception cref="RequestRefusedException">The caller must prove who they are and did not, or the proof is
    /// wrong.</exception>
    public async Task<LiveCaller> AdmitAsync(HttpContext upgrade, JsonElement? payload)
    {
        // Authentication looks at the headers of a request, and once only.
        await using var scope = scopes.CreateAsyncScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Scheme = upgrade.Request.Scheme;
        context.Request.Host = upgrade.Request.Host;
        context.Connection.RemoteIpAddress = upgrade.Connection.RemoteIpAddress;
        foreach (var header in upgrade.Request.Headers)
        {
            context.Request.Headers[header.Key] = header.Value;
        }

        var proofs = Proofs(payload).ToList();
        if (proofs.Count > 0)
        {
            // Else a key of the upgrade would be looked at ahead of a token of the message.
            Array.ForEach(ProofHeaders, header => context.Request.Headers.Remove(header));
        }

        foreach (var (name, value) in proofs)
        {
            context.Request.Headers[name] = value;
        }

        AuthenticateResult? result = null;
        if (CallerSchemes.Of(options.Value.Callers).Count > 0)
        {
            result = await context.AuthenticateAsync();
            context.User = result.Principal ?? context.User;
        }

        await gate.RequireAsync(context);
        return new LiveCaller(
            context,
            reader.Of(context),
            gate.MayIntrospect(context),
            CallerExpiry.Of(result, options.Value.Callers)
        );
    }

    private static IEnumerable<(string Name, string Value)> Proofs(JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } given)
        {
            yield break;
        }

        foreach (var entry in given.EnumerateObject())
        {
            if (
                entry.Value.ValueKind == JsonValueKind.String
                && Array.Find(ProofHeaders, name => name.Equals(entry.Name, StringComparison.OrdinalIgnoreCase))
                    is { } header
            )
            {
                yield return (header, entry.Value.GetString()!);
            }
        }
    }
}
