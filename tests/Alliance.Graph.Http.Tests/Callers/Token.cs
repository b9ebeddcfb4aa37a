using System.Security.Claims;
using System.Text;
using Alliance.Graph.Http.Settings;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>
/// Bearer tokens as an issuer would make them, and what the server must know to accept the right ones.
/// </summary>
internal static class Token
{
    public static readonly byte[] Key = Encoding.ASCII.GetBytes("a key for tests only, of 40 letters.....");

    /// <summary>How long a token is good for.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public static JwtOptions Options { get; } = new("alliance") { Issuer = "https://issuer.example", SigningKey = Key };

    public static string Make(
        string audience = "alliance",
        string issuer = "https://issuer.example",
        byte[]? key = null,
        TimeSpan? age = null,
        string algorithm = SecurityAlgorithms.HmacSha256,
        IDictionary<string, object>? claims = null
    )
    {
        var begin = DateTime.UtcNow - (age ?? TimeSpan.Zero);
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = audience,
                Issuer = issuer,
                Subject = new ClaimsIdentity([new Claim("sub", "reader")]),
                Claims = claims,
                NotBefore = begin,
                IssuedAt = begin,
                Expires = begin + Life,
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key ?? Key), algorithm),
            }
        );
    }

    /// <summary>A token that nobody signed (<c>alg: none</c>).</summary>
    public static string Unsigned()
    {
        var signed = Make().Split('.');
        return $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{signed[1]}.";
    }
}
