using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Callers;

/// <summary>Who asks, as far as a key or a token has proved it.</summary>
public sealed class Caller
{
    /// <param name="name">Whose key or token it is; null if there was none.</param>
    /// <param name="roles">The roles; whoever asks reads too.</param>
    /// <param name="countries">The countries of a rapporteur.</param>
    /// <param name="modules">Ids of the modules of a reviewer.</param>
    public Caller(
        string? name,
        IEnumerable<CallerRole> roles,
        IEnumerable<CountryCode> countries,
        IEnumerable<string> modules
    )
    {
        Name = name;
        Roles = [.. roles.Append(CallerRole.Reader).Distinct().Order()];
        Countries = Is(CallerRole.Rapporteur)
            ? [.. countries.Distinct().OrderBy(country => country.Value, StringComparer.Ordinal)]
            : [];
        Modules = Is(CallerRole.Reviewer)
            ? [.. modules.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Somebody who proved nothing, and reads.</summary>
    public static Caller Anonymous { get; } = new(null, [], [], []);

    /// <summary>Whose key or token it is; null if there was none.</summary>
    public string? Name { get; }

    /// <summary>The roles, in the order of their declaration; never empty.</summary>
    public IReadOnlyList<CallerRole> Roles { get; }

    /// <summary>Countries that a rapporteur reports for; empty without that role.</summary>
    public IReadOnlyList<CountryCode> Countries { get; }

    /// <summary>Ids of the modules that a reviewer looks after; empty without that role.</summary>
    public IReadOnlyList<string> Modules { get; }

    /// <summary>Whether the caller has a role.</summary>
    public bool Is(CallerRole role) => Roles.Contains(role);

    /// <summary>Whether the caller reports for a country.</summary>
    public bool ReportsFor(CountryCode country) => Countries.Contains(country);

    /// <summary>Whether the caller reviews what a module holds.</summary>
    public bool Reviews(string module) => Modules.Contains(module);
}
