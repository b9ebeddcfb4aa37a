using Microsoft.AspNetCore.Authorization;

namespace Alliance.Graph.Http.Callers;

/// <summary>What a caller must be allowed.</summary>
internal static class CallerPolicies
{
    /// <summary>To ask anything.</summary>
    public const string Ask = "Ask";

    /// <summary>To ask for the schema.</summary>
    public const string Introspect = "Introspect";

    /// <summary>To have the IDE.</summary>
    public const string OpenIde = "OpenIde";

    public static void Configure(AuthorizationOptions options, CallerOptions callers)
    {
        options.AddPolicy(Ask, policy => Configure(policy, callers.AuthenticationRequired ? AccessMode.Authenticated : AccessMode.Allow));
        options.AddPolicy(Introspect, policy => Configure(policy, callers.Introspection));
        options.AddPolicy(OpenIde, policy => Configure(policy, callers.Ide));
    }

    private static void Configure(AuthorizationPolicyBuilder policy, AccessMode mode)
        => _ = mode switch
        {
            AccessMode.Allow => policy.RequireAssertion(_ => true),
            AccessMode.Authenticated => policy.RequireAuthenticatedUser(),
            _ => policy.RequireAssertion(_ => false),
        };
}
