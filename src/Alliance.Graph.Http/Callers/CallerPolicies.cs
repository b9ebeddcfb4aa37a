using Microsoft.AspNetCore.Authorization;

namespace Alliance.Graph.Http.Callers;

/// <summary>What a caller must be allowed.</summary>
internal static class CallerPolicies
{
    /// <summary>To ask anything.</summary>
    public const string Ask = "Ask";

    /// <summary>To ask for the schema.</summary>
    public const string Introspect = "Introspect";

    public static void Configure(AuthorizationOptions options, CallerOptions callers)
    {
        options.AddPolicy(Ask, policy => Configure(policy, callers.AuthenticationRequired ? IntrospectionMode.Authenticated : IntrospectionMode.Allow));
        options.AddPolicy(Introspect, policy => Configure(policy, callers.Introspection));
    }

    private static void Configure(AuthorizationPolicyBuilder policy, IntrospectionMode mode)
        => _ = mode switch
        {
            IntrospectionMode.Allow => policy.RequireAssertion(_ => true),
            IntrospectionMode.Authenticated => policy.RequireAuthenticatedUser(),
            _ => policy.RequireAssertion(_ => false),
        };
}
