using Alliance.Graph.Domain;

namespace Alliance.Graph.Server.Generating;

/// <summary>Codes for countries that do not exist.</summary>
internal static class SyntheticCodes
{
    /// <summary>How many there are: all pairs of letters.</summary>
    public const int Count = 26 * 26;

    /// <summary>
    /// All codes: first those that ISO 3166-1 leaves to its users (AA, QM to QZ, XA to XZ, ZZ) without XK, which is
    /// Kosovo here; then, for large tests, the others in the order of the alphabet.
    /// </summary>
    public static IReadOnlyList<CountryCode> All { get; } =
    [
        .. Pairs()
            .OrderBy(pair => !IsForUsers(pair))
            .ThenBy(pair => pair, StringComparer.Ordinal)
            .Select(CountryCode.Parse),
    ];

    /// <summary>
    /// A three-letter code for it; everything from XAA to XZZ is left to users, so it is no real country's.
    /// </summary>
    public static string Alpha3(CountryCode code) => "X" + code.Value;

    private static bool IsForUsers(string pair) =>
        pair is "AA" or "ZZ" or ['Q', >= 'M'] || (pair[0] == 'X' && pair != "XK");

    private static IEnumerable<string> Pairs()
    {
        for (var first = 'A'; first <= 'Z'; first++)
        {
            for (var second = 'A'; second <= 'Z'; second++)
            {
                yield return $"{first}{second}";
            }
        }
    }
}
