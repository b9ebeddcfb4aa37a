using System.Security.Claims;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Callers;

/// <summary>The identity of a caller whom the settings know.</summary>
internal sealed class KnownIdentity(Caller caller, string scheme)
    : ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Name!)], scheme)
{
    public Caller Caller { get; } = caller;
}
