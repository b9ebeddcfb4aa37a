using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alliance.Graph.Http.Tests.Callers;

/// <summary>As much of an OpenID Connect provider as a server asks: what it says of itself, and its keys.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly RSA key = RSA.Create(2048);
    private readonly WebApplication app;

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.MapGet(
            "/.well-known/openid-configuration",
            () => Results.Json(new { issuer = Address, jwks_uri = $"{Address}/keys" })
        );
        app.MapGet(
            "/keys",
            () =>
            {
                var parameters = key.ExportParameters(includePrivateParameters: false);
                var (n, e) = (
                    Base64UrlEncoder.Encode(parameters.Modulus),
                    Base64UrlEncoder.Encode(parameters.Exponent)
                );
                return Results.Json(
                    new
                    {
                        keys = new[]
                        {
                            new
                            {
                                kty = "RSA",
                                use = "sig",
                                kid = "1",
                                alg = "RS256",
                                n,
                                e,
                            },
                        },
                    }
                );
            }
        );
    }

    public string Address => app.Urls.Single();

    public static async Task<Provider> StartAsync()
    {
        var provider = new Provider();
        await provider.app.StartAsync();
        return provider;
    }

    public string MakeToken(string audience = "alliance", string? issuer = null) =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = audience,
                Issuer = issuer ?? Address,
                Subject = new ClaimsIdentity([new Claim("sub", "reader")]),
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(key) { KeyId = "1" },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );

    /// <summary>A token signed with the provider's public key as if it were a shared secret.</summary>
    public string MakeForgedToken() =>
        new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = "alliance",
                Issuer = Address,
                SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(key.ExportSubjectPublicKeyInfo()) { KeyId = "1" },
                    SecurityAlgorithms.HmacSha256
                ),
            }
        );

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }
}
