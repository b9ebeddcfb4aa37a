using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Settings;

/// <summary>
/// Where a token says what its bearer does. A name may be a path into an object, as <c>realm_access.roles</c> is; a
/// claim may hold one
/// text, several with spaces between them, or a list. What is not understood there gives nothing.
/// </summary>
public sealed record JwtClaims
{
    /// <summary>The claim with the roles; <c>roles</c> unless set.</summary>
    public string Roles { get; init; } = "roles";

    /// <summary>The claim with the codes of a rapporteur's countries; <c>countries</c> unless set.</summary>
    public string Countries { get; init; } = "countries";

    /// <summary>The claim with the ids of a reviewer's modules; <c>modules</c> unless set.</summary>
    public string Modules { get; init; } = "modules";

    /// <summary>What stands for a role in the claim, where it is not the role's own name.</summary>
    public IReadOnlyDictionary<CallerRole, string> RoleNames { get; init; } = new Dictionary<CallerRole, string>();

    /// <summary>What stands for a role.</summary>
    public string NameOf(CallerRole role) => RoleNames.TryGetValue(role, out var name) ? name : $"{role}";
}
