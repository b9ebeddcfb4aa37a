using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace Alliance.Graph.Http.Callers;

/// <summary>The ways in which callers prove who they are; only those that are configured exist.</summary>
internal static class CallerSchemes
{
    public const string ApiKey = "ApiKey";
    public const string Bearer = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>The way that a request takes.</summary>
    public const string Any = "Caller";

    public static IReadOnlyList<string> Of(CallerOptions callers) =>
        [
            .. callers.ApiKeys.Count > 0 ? [ApiKey] : Array.Empty<string>(),
            .. callers.Jwt is not null ? [Bearer] : Array.Empty<string>(),
        ];

    public static void Configure(AuthenticationOptions options, CallerOptions callers)
    {
        if (callers.ApiKeys.Count > 0)
        {
            options.AddScheme<ApiKeyHandler>(ApiKey, displayName: null);
        }

        if (callers.Jwt is not null)
        {
            options.AddScheme<JwtBearerHandler>(Bearer, displayName: null);
        }

        if (Of(callers).Count > 0)
        {
            options.AddScheme<PolicySchemeHandler>(Any, displayName: null);
            options.DefaultScheme = Any;
        }
    }

    /// <summary>The name of a caller is that of the key, even if a token comes along.</summary>
    public static void Configure(PolicySchemeOptions options, CallerOptions callers) =>
        options.ForwardDefaultSelector = context =>
            callers.Jwt is null || (callers.ApiKeys.Count > 0 && ApiKeyHandler.HasKey(context.Request))
                ? ApiKey
                : Bearer;

    public static void Configure(JwtBearerOptions options, CallerOptions callers)
    {
        if (callers.Jwt is not { } jwt)
        {
            return;
        }

        // Claims keep the names that the token gives them.
        options.MapInboundClaims = false;
        options.Audience = jwt.Audience;
        options.Authority = jwt.Authority?.AbsoluteUri;
        options.RequireHttpsMetadata = jwt.Authority is { IsLoopback: false };
        options.TokenValidationParameters.NameClaimType = "sub";
        options.TokenValidationParameters.ValidIssuer = jwt.Issuer;
        options.TokenValidationParameters.ClockSkew = jwt.ClockSkew;
        if (jwt.SigningKey is { } key)
        {
            options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(key.ToArray());
        }
    }
}
