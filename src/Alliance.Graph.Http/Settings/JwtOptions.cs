namespace Alliance.Graph.Http.Settings;

/// <summary>Which bearer tokens (JSON web tokens, RFC 7519) are accepted.</summary>
/// <param name="Audience">Whom a token must be meant for (<c>aud</c>), so that those for other services are
/// refused.</param>
public sealed record JwtOptions(string Audience)
{
    /// <summary>
    /// Address of the OpenID Connect provider, which publishes the keys that it signs with; null if
    /// <see cref="SigningKey"/> is set.
    /// </summary>
    public Uri? Authority { get; init; }

    /// <summary>Who must have made a token (<c>iss</c>); null for what the provider says of itself.</summary>
    public string? Issuer { get; init; }

    /// <summary>
    /// A key that issuer and server share, for tests and closed networks; at least 32 bytes, as HS256 needs (RFC 7518,
    /// 3.2).
    /// </summary>
    public ReadOnlyMemory<byte>? SigningKey { get; init; }

    /// <summary>
    /// How far the clocks of issuer and server may differ: so long a token lives on after its end (<c>exp</c>), and
    /// begins before its time (<c>nbf</c>). 30 seconds by default.
    /// </summary>
    public TimeSpan ClockSkew { get; init; } = DefaultClockSkew;

    /// <summary>Where a token says what its bearer does.</summary>
    public JwtClaims Claims { get; init; } = new();

    /// <summary>What is usual between machines that keep their clocks by the network.</summary>
    public static TimeSpan DefaultClockSkew { get; } = TimeSpan.FromSeconds(30);
}
