using Alliance.Graph.Http.Settings;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads who may ask, from where, and for what. No problem that it reports quotes a key or a hash.</summary>
/// <param name="configuration">All settings.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class CallerSettingsReader(IConfiguration configuration, List<string> problems)
{
    private const string Origins = "Cors:Origins";
    private const string AllowCredentials = "Cors:AllowCredentials";
    private const string Required = "Authentication:Required";
    private const string DevelopmentSignIn = "Authentication:DevelopmentSignIn";
    private const string Introspection = "Introspection:Mode";
    private const string Ide = "Ide:Mode";
    private const string Reporting = "Reporting:Mode";
    private const string FormerIde = "Ide:Enabled";

    private readonly SettingValues _values = new(configuration, problems);

    public CallerOptions Read()
    {
        var proofs = new ProofSettingsReader(configuration, problems);
        var signIn = ReadSignIn();
        var callers = new CallerOptions
        {
            Origins = ReadOrigins(),
            AllowCredentials = _values.Switch(AllowCredentials, standard: false),
            AuthenticationRequired = _values.Switch(Required, standard: false),
            ApiKeys = proofs.ReadKeys(),
            Jwt = proofs.ReadJwt(isOwn: signIn),
            DevelopmentSignIn = signIn,
            Introspection = _values.Name(Introspection, AccessMode.Allow) ?? AccessMode.Deny,
            Ide = _values.Name(Ide, AccessMode.Allow) ?? AccessMode.Deny,
            Reporting = _values.Name(Reporting, AccessMode.Allow) ?? AccessMode.Deny,
        };
        CheckTogether(callers, proofs.AreGiven || signIn);
        return callers;
    }

    private bool ReadSignIn()
    {
        var isOn = _values.Switch(DevelopmentSignIn, standard: false);
        if (
            isOn
            && !Environments.Development.Equals(
                _values.Text(HostDefaults.EnvironmentKey),
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            problems.Add(
                $"'{DevelopmentSignIn}' is true, so that everybody could be anybody, but the environment is not {Environments.Development}. Leave it out; on a developer's machine, set the environment variable ASPNETCORE_ENVIRONMENT to {Environments.Development}."
            );
            return false;
        }

        return isOn;
    }

    private void CheckTogether(CallerOptions callers, bool hasProofs)
    {
        if (callers.AllowCredentials && callers.Origins.Count == 0)
        {
            problems.Add(
                $"'{AllowCredentials}' is true, but '{Origins}' allows no origin that could send any. Name the origins, or leave it out."
            );
        }

        if (callers.AllowCredentials && callers.Origins.Contains(OriginText.Any))
        {
            problems.Add(
                $"'{AllowCredentials}' is true and '{Origins}' is '{OriginText.Any}', so that every page of the web could ask in its reader's name; browsers refuse that too. Name the origins, or leave '{AllowCredentials}' out."
            );
        }

        if (callers.AuthenticationRequired && !hasProofs)
        {
            problems.Add(
                $"'{Required}' is true, but nobody could be let in: there is neither a key nor a token that would do. Add {ProofSettingsReader.Proofs}, or leave it out."
            );
        }

        CheckMode(Introspection, callers.Introspection);
        CheckMode(Ide, callers.Ide);
        CheckMode(Reporting, callers.Reporting);
        if (_values.Text(FormerIde) is not null)
        {
            problems.Add(
                $"'{FormerIde}' is no setting any more, since callers can be told apart. Write '{Ide}' instead (environment variable Ide__Mode): {AccessMode.Allow} for true, {AccessMode.Deny} for false, or {AccessMode.Authenticated}."
            );
        }

        void CheckMode(string key, AccessMode mode)
        {
            if (mode == AccessMode.Authenticated && !hasProofs)
            {
                problems.Add(
                    $"'{key}' is {AccessMode.Authenticated}, but nobody could be let in: there is neither a key nor a token that would do. Add {ProofSettingsReader.Proofs}, or write {AccessMode.Deny}."
                );
            }
        }
    }

    private List<string> ReadOrigins()
    {
        var section = configuration.GetSection(Origins);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            problems.Add(
                $"'{Origins}' is a list. Write its first origin as '{Origins}:0' (environment variable Cors__Origins__0), the next as '{Origins}:1'."
            );
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
            problems.Add(
                $"'{Origins}' names '{OriginText.Any}', which allows all, and others beside it. Write '{OriginText.Any}' alone, or leave it out."
            );
        }

        return origins;
    }
}
