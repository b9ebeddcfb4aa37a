using System.Security.Cryptography;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads what callers can prove themselves with: keys and tokens.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class ProofSettingsReader(IConfiguration configuration, List<string> problems)
{
    /// <summary>What has to be set for one of them.</summary>
    public const string Proofs = $"'{Keys}:0:Name' and '{Keys}:0:Sha256', or '{Jwt}:Audience' and '{Jwt}:Authority'";

    private const string Section = "Authentication";
    private const string Keys = $"{Section}:ApiKeys";
    private const string Jwt = $"{Section}:Jwt";
    private const string OwnAudience = "alliance-graph";
    private const string OwnIssuer = "alliance-graph-development";
    private const string HowToHash = "Make it with: printf %s \"$KEY\" | sha256sum";

    // What an empty variable gives where the key should have been.
    private const string HashOfNothing = "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855";

    /// <summary>Whether there is any, right or wrong.</summary>
    public bool AreGiven => IsFilled(configuration.GetSection(Keys)) || IsFilled(configuration.GetSection(Jwt));

    public IReadOnlyList<ApiKey> ReadKeys()
    {
        // A name that is not known would leave a door open that somebody believes to be shut.
        CheckNames(Section, "Required", "ApiKeys", "Jwt", "DevelopmentSignIn");
        if (!string.IsNullOrWhiteSpace(configuration[Keys]))
        {
            problems.Add(
                $"'{Keys}' is a list. Write '{Keys}:0:Name' and '{Keys}:0:Sha256' for the first key, and never the key itself."
            );
        }

        var keys = configuration
            .GetSection(Keys)
            .GetChildren()
            .Where(IsFilled)
            .Select(ReadKey)
            .OfType<ApiKey>()
            .ToList();
        foreach (
            var name in keys.GroupBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        )
        {
            problems.Add(
                $"'{Keys}' has the name '{name}' more than once, and nobody could tell these callers apart. Give each key a name of its own."
            );
        }

        foreach (var same in keys.GroupBy(key => Convert.ToHexString(key.Sha256.Span)).Where(same => same.Count() > 1))
        {
            problems.Add(
                $"'{Keys}' has one key for {string.Join(" and ", same.Select(key => $"'{key.Name}'"))}. Give each caller a key of its own."
            );
        }

        return keys;
    }

    public JwtOptions? ReadJwt(bool isOwn)
    {
        var section = configuration.GetSection(Jwt);
        if (isOwn)
        {
            if (IsFilled(section))
            {
                problems.Add(
                    $"'{Section}:DevelopmentSignIn' is true, and '{Jwt}' is set too: tokens would be signed by two. Leave one of them out."
                );
            }

            return new JwtOptions(OwnAudience) { Issuer = OwnIssuer, SigningKey = RandomNumberGenerator.GetBytes(32) };
        }

        if (!IsFilled(section))
        {
            return null;
        }

        CheckNames(Jwt, "Authority", "Audience", "Issuer", "SigningKey", "ClockSkewSeconds", "Claims", "RoleNames");
        var (audience, authority, issuer, key) = (
            Text("Audience"),
            Text("Authority"),
            Text("Issuer"),
            Text("SigningKey")
        );
        if (audience is null)
        {
            problems.Add(
                $"'{Jwt}:Audience' is missing: tokens that were made for other services would be accepted. Write the name that the provider has for this server."
            );
        }

        if ((authority is null) == (key is null))
        {
            problems.Add(
                $"{(key is null ? $"'{Jwt}:Authority' and '{Jwt}:SigningKey' are both missing" : $"'{Jwt}:Authority' and '{Jwt}:SigningKey' are both set")}, so that it is not known how tokens are signed. Write the address of the provider, or, in a closed network, the key; one of the two."
            );
        }

        if (key is not null && issuer is null)
        {
            problems.Add(
                $"'{Jwt}:Issuer' is missing, which '{Jwt}:SigningKey' needs: there is no provider to ask whose tokens are right. Write what the tokens have as 'iss'."
            );
        }

        return new JwtOptions(audience ?? "")
        {
            Authority = ReadAuthority(authority),
            Issuer = issuer,
            SigningKey = ReadSigningKey(key),
            ClockSkew = TimeSpan.FromSeconds(
                new SettingValues(configuration, problems).Number(
                    $"{Jwt}:ClockSkewSeconds",
                    (int)JwtOptions.DefaultClockSkew.TotalSeconds,
                    least: 0,
                    most: 300
                )
            ),
            Claims = ReadClaims(),
        };

        string? Text(string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();
    }

    private JwtClaims ReadClaims()
    {
        CheckNames($"{Jwt}:Claims", nameof(JwtClaims.Roles), nameof(JwtClaims.Countries), nameof(JwtClaims.Modules));
        CheckNames($"{Jwt}:RoleNames", Enum.GetNames<CallerRole>());
        var (standard, values) = (new JwtClaims(), new SettingValues(configuration, problems));
        var names = new Dictionary<CallerRole, string>();
        foreach (var role in Enum.GetValues<CallerRole>())
        {
            if (values.Text($"{Jwt}:RoleNames:{role}") is { } name)
            {
                names.Add(role, name);
            }
        }

        return new JwtClaims
        {
            Roles = values.Text($"{Jwt}:Claims:Roles") ?? standard.Roles,
            Countries = values.Text($"{Jwt}:Claims:Countries") ?? standard.Countries,
            Modules = values.Text($"{Jwt}:Claims:Modules") ?? standard.Modules,
            RoleNames = names,
        };
    }

    // A variable without a value is as good as none.
    private static bool IsFilled(IConfigurationSection section) =>
        section.AsEnumerable().Any(entry => !string.IsNullOrWhiteSpace(entry.Value));

    private ApiKey? ReadKey(IConfigurationSection entry)
    {
        CheckNames(
            entry.Path,
            "Name",
            "Sha256",
            CallerSettings.Roles,
            CallerSettings.Countries,
            CallerSettings.Modules
        );
        var (name, hash) = (entry["Name"]?.Trim(), entry["Sha256"]?.Trim());
        if (string.IsNullOrEmpty(name))
        {
            problems.Add($"'{entry.Path}:Name' is missing. Write whose key it is, or remove the entry.");
            return null;
        }

        if (hash is not { Length: 64 } || !hash.All(char.IsAsciiHexDigit))
        {
            problems.Add(
                $"'{entry.Path}:Sha256' is {(string.IsNullOrEmpty(hash) ? "missing" : "not the 64 hexadecimal digits of a hash")}. It is the SHA-256 of the key, never the key itself. {HowToHash}"
            );
            return null;
        }

        if (hash.Equals(HashOfNothing, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(
                $"'{entry.Path}:Sha256' is the hash of no text at all, so the key was empty when it was made. {HowToHash}"
            );
            return null;
        }

        return new ApiKey(name, Convert.FromHexString(hash))
        {
            Caller = new CallerSettings(entry, problems).Read(name),
        };
    }

    private Uri? ReadAuthority(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
        )
        {
            return address;
        }

        problems.Add(
            $"'{Jwt}:Authority' is not an address that begins with 'https://': who can change what the provider says on its way could make tokens. Write the provider's address; 'http://' only for one on this machine."
        );
        return null;
    }

    private ReadOnlyMemory<byte>? ReadSigningKey(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var key = new byte[text.Length];
        if (Convert.TryFromBase64String(text, key, out var length) && length >= 32)
        {
            return key[..length];
        }

        problems.Add(
            $"'{Jwt}:SigningKey' is not base64 of at least 32 bytes, and a shorter key can be guessed. Make it with: openssl rand -base64 32"
        );
        return null;
    }

    private void CheckNames(string path, params string[] known)
    {
        foreach (
            var entry in configuration
                .GetSection(path)
                .GetChildren()
                .Where(entry => !known.Contains(entry.Key, StringComparer.OrdinalIgnoreCase))
        )
        {
            problems.Add(
                $"'{entry.Path}' is no setting. Write one of {string.Join(", ", known.Select(name => $"'{path}:{name}'"))}, or remove it."
            );
        }
    }
}
