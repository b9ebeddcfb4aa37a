using Alliance.Graph.Http.Settings;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alliance.Graph.Http.Development;

/// <summary>Makes tokens as a provider would, with the key that this server accepts.</summary>
internal static class SignInToken
{
    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public static string Make(SignInRequest request, JwtOptions jwt, DateTimeOffset now) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = jwt.Audience,
                Issuer = jwt.Issuer,
                Claims = new Dictionary<string, object>
                {
                    ["sub"] = request.Name,
                    [jwt.Claims.Roles] = request.Roles.Select(jwt.Claims.NameOf).ToArray(),
                    [jwt.Claims.Countries] = request.Countries.Select(country => country.Value).ToArray(),
                    [jwt.Claims.Modules] = request.Modules.ToArray(),
                },
                NotBefore = now.UtcDateTime,
                IssuedAt = now.UtcDateTime,
                Expires = (now + Life).UtcDateTime,
                SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(jwt.SigningKey!.Value.ToArray()),
                    SecurityAlgorithms.HmacSha256
                ),
            }
        );
}
