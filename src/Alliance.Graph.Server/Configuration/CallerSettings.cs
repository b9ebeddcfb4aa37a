using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Server.Configuration;

/// <summary>Reads what the caller of a key does.</summary>
/// <param name="entry">The key's settings.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class CallerSettings(IConfigurationSection entry, List<string> problems)
{
    public const string Roles = "Roles";
    public const string Countries = "Countries";
    public const string Modules = "Modules";

    /// <param name="name">Whose key it is.</param>
    public Caller Read(string name)
    {
        var (roles, countries, modules) = (ReadRoles(), ReadCountries(), List(Modules));
        CheckTogether(roles, CallerRole.Rapporteur, Countries, countries.Count, "SE");
        CheckTogether(roles, CallerRole.Reviewer, Modules, modules.Count, "awareness");
        return new Caller(name, roles, countries, modules);
    }

    private List<CallerRole> ReadRoles()
    {
        var roles = new List<CallerRole>();
        foreach (var text in List(Roles))
        {
            // By name only: Enum.TryParse would take numbers and lists too.
            if (
                Array.Find(
                    Enum.GetNames<CallerRole>(),
                    known => known.Equals(text, StringComparison.OrdinalIgnoreCase)
                ) is
                { } known
            )
            {
                roles.Add(Enum.Parse<CallerRole>(known));
            }
            else
            {
                problems.Add(
                    $"'{entry.Path}:{Roles}' has '{text}', which is no role. Write any of {string.Join(", ", Enum.GetNames<CallerRole>())}."
                );
            }
        }

        return roles;
    }

    private List<CountryCode> ReadCountries()
    {
        var countries = new List<CountryCode>();
        foreach (var text in List(Countries))
        {
            if (CountryCode.TryParse(text, out var code))
            {
                countries.Add(code);
            }
            else
            {
                problems.Add(
                    $"'{entry.Path}:{Countries}' has '{text}', which is no code of a country. Write two upper-case letters, such as SE."
                );
            }
        }

        return countries;
    }

    private void CheckTogether(List<CallerRole> roles, CallerRole role, string list, int count, string example)
    {
        if (roles.Contains(role) != (count > 0))
        {
            problems.Add(
                count == 0
                    ? $"'{entry.Path}:{Roles}' has {role}, but '{entry.Path}:{list}' is empty, so that the caller could do nothing as such. Write '{entry.Path}:{list}:0', for example {example}."
                    : $"'{entry.Path}:{list}' is set, but '{entry.Path}:{Roles}' has no {role}, whom it is for. Add the role, or remove the list."
            );
        }
    }

    private List<string> List(string name)
    {
        var section = entry.GetSection(name);
        if (!string.IsNullOrWhiteSpace(section.Value))
        {
            problems.Add($"'{section.Path}' is a list. Write its first value as '{section.Path}:0'.");
        }

        return
        [
            .. section
                .GetChildren()
                .Select(child => child.Value?.Trim())
                .OfType<string>()
                .Where(text => text.Length > 0),
        ];
    }
}
