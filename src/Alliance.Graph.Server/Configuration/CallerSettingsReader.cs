using Alliance.Graph.Http;
using Microsoft.Extensions.Configuration;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads who may ask, from where, and for what. No problem that it reports quotes a key or a hash.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class CallerSettingsReader(IConfiguration configuration, List<string> problems)
{
    private const string Origins = "Cors:Origins";
    private const string AllowCredentials = "Cors:AllowCredentials";
    private const string Required = "Authentication:Required";
    private const string Mode = "Introspection:Mode";
    private const string Ide = "Ide:Enabled";

    public CallerOptions Read()
    {
        var proofs = new ProofSettingsReader(configuration, problems);
        var callers = new CallerOptions
        {
            Origins = ReadOrigins(),
            AllowCredentials = ReadFlag(AllowCredentials, standard: false),
            AuthenticationRequired = ReadFlag(Required, standard: false),
            ApiKeys = proofs.ReadKeys(),
            Jwt = proofs.ReadJwt(),
            Introspection = ReadMode(),
        };
        CheckTogether(callers, proofs.AreGiven);
        return callers;
    }

    public bool ReadIdeEnabled() => ReadFlag(Ide, standard: true);

    private void CheckTogether(CallerOptions callers, bool hasProofs)
    {
        if (callers.AllowCredentials && callers.Origins.Count == 0)
        {
            problems.Add($"'{AllowCredentials}' is true, but '{Origins}' allows no origin that could send any. Name the origins, or leave it out.");
        }

        if (callers.AllowCredentials && callers.Origins.Contains(OriginText.Any))
        {
            problems.Add($"'{AllowCredentials}' is true and '{Origins}' is '{OriginText.Any}', so that every page of the web could ask in its reader's name; browsers refuse that too. Name the origins, or leave '{AllowCredentials}' out.");
        }

        if (callers.AuthenticationRequired && !hasProofs)
        {
            problems.Add($"'{Required}' is true, but nobody could be let in: there is neither a key nor a token that would do. Add {ProofSettingsReader.Proofs}, or leave it out.");
        }

        if (callers.Introspection == IntrospectionMode.Authenticated && !hasProofs)
        {
            problems.Add($"'{Mode}' is {IntrospectionMode.Authenticated}, but nobody could be let in: there is neither a key nor a token that would do. Add {ProofSettingsReader.Proofs}, or write {IntrospectionMode.Deny}.");
        }
    }

    private List<string> ReadOrigins()
    {
        var section = configuration.GetSection(Origins);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            problems.Add($"'{Origins}' is a list. Write its first origin as '{Origins}:0' (environment variable Cors__Origins__0), the next as '{Origins}:1'.");
        }

        var origins = new List<string>();
        foreach (var entry in section.GetChildren().Where(entry => !string.IsNullOrWhiteSpace(entry.Value)))
        {
            var origin = entry.Value!.Trim();
            origins.Add(origin);
            if (OriginText.FindProblem(origin) is { } problem)
            {
                problems.Add($"'{entry.Path}' is '{origin}', {problem}");
            }
        }

        if (origins.Count > 1 && origins.Contains(OriginText.Any))
        {
            problems.Add($"'{Origins}' names '{OriginText.Any}', which allows all, and others beside it. Write '{OriginText.Any}' alone, or leave it out.");
        }

        return origins;
    }

    private IntrospectionMode ReadMode()
    {
        var text = configuration[Mode];
        if (string.IsNullOrWhiteSpace(text))
        {
            return IntrospectionMode.Allow;
        }

        // By name only: Enum.TryParse would take numbers and lists too.
        foreach (var mode in Enum.GetValues<IntrospectionMode>())
        {
            if (mode.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return mode;
            }
        }

        problems.Add($"'{Mode}' is '{text}'. Write one of: {string.Join(", ", Enum.GetNames<IntrospectionMode>())}, or leave it out for {IntrospectionMode.Allow}.");
        return IntrospectionMode.Deny;
    }

    private bool ReadFlag(string key, bool standard)
    {
        var text = configuration[key];
        if (string.IsNullOrWhiteSpace(text))
        {
            return standard;
        }

        if (bool.TryParse(text, out var flag))
        {
            return flag;
        }

        problems.Add($"'{key}' is '{text}'. Write true or false, or leave it out for {(standard ? "true" : "false")}.");
        return standard;
    }
}
