using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>Somebody who takes part in a round, with a token that an issuer has signed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What the token says they do.</param>
internal sealed record Party(string Name, string Role)
{
    private const string Audience = "alliance";

    private const string Issuer = "https://issuer.example";

    private static readonly byte[] _key = Encoding.ASCII.GetBytes("a key for tests only, of 40 letters.....");

    public static Party Secretariat { get; } = new("secretariat", "secretariat");

    public static Party Sweden { get; } = RapporteurOf("SE");

    public static Party Germany { get; } = RapporteurOf("DE");

    public static Party Netherlands { get; } = RapporteurOf("NL");

    public static Party Operator { get; } = new("operator", "operator");

    public static Party Reader { get; } = new("reader", "reader");

    /// <summary>What a server must be told to accept the tokens.</summary>
    public static IReadOnlyList<(string Name, string Value)> Settings { get; } =
    [
        ("Authentication__Jwt__Audience", Audience),
        ("Authentication__Jwt__Issuer", Issuer),
        ("Authentication__Jwt__SigningKey", Convert.ToBase64String(_key)),
        // Only against hanging for ever; a slow machine must not fail.
        ("Limits__Seconds", "120"),
    ];

    public IReadOnlyList<string> Countries { get; init; } = [];

    public IReadOnlyList<string> Modules { get; init; } = [];

    /// <summary>The bearer token.</summary>
    public string Token => field ??= Make(_key, TimeSpan.Zero);

    public static Party RapporteurOf(params string[] countries) =>
        new($"rapporteur-{string.Join('-', countries)}".ToLowerInvariant(), "rapporteur") { Countries = countries };

    public static Party ReviewerOf(string module) => new($"reviewer-{module}", "reviewer") { Modules = [module] };

    /// <summary>A token of the same words, of another key or another time.</summary>
    public string Make(byte[] key, TimeSpan age)
    {
        var begin = DateTime.UtcNow - age;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = Audience,
                Issuer = Issuer,
                Subject = new ClaimsIdentity([new Claim("sub", Name)]),
                Claims = new Dictionary<string, object>
                {
                    ["roles"] = new[] { Role },
                    ["countries"] = Countries,
                    ["modules"] = Modules,
                },
                NotBefore = begin,
                IssuedAt = begin,
                Expires = begin.AddHours(2),
                SigningCredentials = new SigningCredentials(
                    new SymmetricSecurityKey(key),
                    SecurityAlgorithms.HmacSha256
                ),
            }
        );
    }

    /// <summary>A token of the same words that was good until three hours ago.</summary>
    public string MakeOld() => Make(_key, TimeSpan.FromHours(5));
}
