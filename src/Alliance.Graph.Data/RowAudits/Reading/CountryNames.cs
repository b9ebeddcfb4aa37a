using System.Text.RegularExpressions;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>Finds the names of the graph's countries in English texts.</summary>
internal sealed partial class CountryNames
{
    private readonly Dictionary<string, CountryCode> _codes;
    private readonly Regex? _any;

    public CountryNames(IEnumerable<Country> countries)
    {
        _codes = countries
            .SelectMany(country => new[] { country.Name, country.OfficialName }.Select(name => (name, country.Code)))
            .DistinctBy(pair => pair.name, StringComparer.Ordinal)
            .ToDictionary(pair => pair.name, pair => pair.Code, StringComparer.Ordinal);

        // The longest first: a full name can hold the short one of another country.
        var names = _codes.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        _any =
            names.Count == 0
                ? null
                : new Regex(
                    $@"(?<!\w|North |South |Northern |Southern |East |West |New )(?:{string.Join('|', names)})(?!\w)",
                    RegexOptions.CultureInvariant
                );
    }

    /// <summary>The countries that a text names.</summary>
    public IReadOnlyCollection<CountryCode> In(string text) =>
        _any is null ? [] : [.. _any.Matches(text).Select(match => _codes[match.Value]).Distinct()];

    /// <summary>
    /// A text with a gap where it names one country, and without differences of case and spaces: two such texts say the
    /// same of two countries.
    /// </summary>
    public string Without(CountryCode country, string text) =>
        Spaces()
            .Replace(_any?.Replace(text, match => _codes[match.Value] == country ? "…" : match.Value) ?? text, " ")
            .Trim()
            .ToUpperInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
