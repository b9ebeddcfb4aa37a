namespace Alliance.Graph.Core.Countries;

/// <summary>Reads the codes of ISO 3166-1 that are texts, by their form alone.</summary>
internal static class CountryCodes
{
    /// <summary>Three letters, in upper case; null if the text has another form.</summary>
    public static string? Alpha3(string text) =>
        text.Length == 3 && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    /// <summary>Three digits; null if the text has another form.</summary>
    public static string? Numeric(string text) => text.Length == 3 && text.All(char.IsAsciiDigit) ? text : null;
}
