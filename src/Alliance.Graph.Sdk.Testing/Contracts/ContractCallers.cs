using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>Callers of all kinds, by whom the contract lets questions be asked.</summary>
internal static class ContractCallers
{
    private static readonly IReadOnlyList<CountryCode> _countries =
    [
        .. from first in Enumerable.Range('A', 26)
        from second in Enumerable.Range('A', 26)
        select CountryCode.Parse($"{(char)first}{(char)second}", null),
    ];

    /// <summary>Who has all roles, for all countries and for the module.</summary>
    public static Caller Everybody(string moduleId) =>
        new("everybody", Enum.GetValues<CallerRole>(), _countries, [moduleId]);

    /// <summary>One caller of each role, a rapporteur of one country among them, and one who proved nothing.</summary>
    public static IEnumerable<Caller> Each(string moduleId, CountryCode country) =>
        Enum.GetValues<CallerRole>()
            .Select(role => new Caller($"a {role}", [role], [country], [moduleId]))
            .Prepend(Caller.Anonymous);
}
