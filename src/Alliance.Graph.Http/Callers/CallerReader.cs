using System.Security.Claims;
using System.Text.Json;
using Alliance.Graph.Domain;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Sdk.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Callers;

/// <summary>Says who asks, by the key or the token that has let the caller in.</summary>
internal sealed class CallerReader(IOptions<GraphHttpOptions> options)
{
    private static readonly char[] _between = [' ', '\t', '\r', '\n'];

    public Caller Of(HttpContext context) =>
        context.User.Identity is not ClaimsIdentity { IsAuthenticated: true } identity ? Caller.Anonymous
        : identity is KnownIdentity known ? known.Caller
        : OfToken(identity, options.Value.Callers.Jwt?.Claims ?? new JwtClaims());

    private static Caller OfToken(ClaimsIdentity identity, JwtClaims claims)
    {
        var named = Texts(identity, claims.Roles).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new Caller(
            identity.Name,
            Enum.GetValues<CallerRole>().Where(role => named.Contains(claims.NameOf(role))),
            Texts(identity, claims.Countries)
                .Select(text => CountryCode.TryParse(text, out var code) ? code : default)
                .Where(code => code != default),
            Texts(identity, claims.Modules)
        );
    }

    /// <summary>The texts of a claim; of one in an object, if the name is a path and no claim is called so.</summary>
    private static IEnumerable<string> Texts(ClaimsIdentity identity, string name)
    {
        var claims = identity.FindAll(name).Select(claim => claim.Value).ToList();
        if (claims.Count == 0 && name.Split('.') is [var first, .. { Length: > 0 } path])
        {
            return identity.FindAll(first).SelectMany(claim => Inside(claim.Value, path));
        }

        return claims.SelectMany(Separate);
    }

    private static IEnumerable<string> Inside(string json, string[] path)
    {
        JsonElement value;
        try
        {
            value = JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return [];
        }

        foreach (var name in path)
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return [];
            }
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Separate(value.GetString()!),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .SelectMany(item => Separate(item.GetString()!)),
            _ => [],
        };
    }

    private static IEnumerable<string> Separate(string text) =>
        text.Split(_between, StringSplitOptions.RemoveEmptyEntries);
}
