using System.Diagnostics.CodeAnalysis;

namespace Alliance.Graph.Domain;

/// <summary>
/// A country as two upper-case letters: an ISO 3166-1 alpha-2 code (<c>SE</c>), or a code that the standard leaves
/// to its users (<c>XK</c> for Kosovo).
/// </summary>
/// <remarks>
/// Only the form is checked, not whether the code is assigned. EU papers write <c>EL</c> and <c>UK</c>; the codes
/// here are <c>GR</c> and <c>GB</c>. The default value is no country: its <see cref="Value"/> is empty, and no text
/// parses to it. Codes compare by the ordinal order of their letters.
/// </remarks>
public readonly record struct CountryCode : ISpanParsable<CountryCode>, IComparable<CountryCode>
{
    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    /// <summary>The two letters, for example <c>SE</c>; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a code.</summary>
    /// <param name="text">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> has another form; the message says what to
    /// write.</exception>
    public static CountryCode Parse(string text) => Parse(text, null);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <param name="provider">Ignored: a code reads the same in every culture.</param>
    public static CountryCode Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var result) ? result : throw NotACode(s);
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="s">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <param name="provider">Ignored: a code reads the same in every culture.</param>
    public static CountryCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out var result) ? result : throw NotACode(s);

    /// <summary>Reads a code without an exception.</summary>
    /// <param name="text">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <param name="result">The code; the default value if the result is false.</param>
    /// <returns>Whether the text has the form of a code. Null has not.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CountryCode result)
    {
        var isCode = IsCode(text);
        result = isCode ? new CountryCode(text!) : default;
        return isCode;
    }

    /// <inheritdoc cref="TryParse(string?, out CountryCode)"/>
    /// <param name="s">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <param name="provider">Ignored: a code reads the same in every culture.</param>
    /// <param name="result">The code; the default value if the result is false.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CountryCode result) =>
        TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string?, out CountryCode)"/>
    /// <param name="s">Exactly two letters A-Z in upper case, without spaces.</param>
    /// <param name="provider">Ignored: a code reads the same in every culture.</param>
    /// <param name="result">The code; the default value if the result is false.</param>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CountryCode result)
    {
        var isCode = IsCode(s);
        result = isCode ? new CountryCode(s.ToString()) : default;
        return isCode;
    }

    /// <summary>Compares by the ordinal order of the letters; the default value comes first.</summary>
    /// <param name="other">The code to compare with.</param>
    /// <returns>Negative, zero or positive if this code comes before, is equal to, or comes after the other.</returns>
    public int CompareTo(CountryCode other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The two letters, the same as <see cref="Value"/>.</summary>
    /// <returns>For example <c>SE</c>.</returns>
    public override string ToString() => Value;

    /// <summary>Whether the left code comes before the right one in ordinal order.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">A code.</param>
    /// <returns>True if it does.</returns>
    public static bool operator <(CountryCode left, CountryCode right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left code comes after the right one in ordinal order.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">A code.</param>
    /// <returns>True if it does.</returns>
    public static bool operator >(CountryCode left, CountryCode right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left code is the right one or comes before it in ordinal order.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">A code.</param>
    /// <returns>True if it does.</returns>
    public static bool operator <=(CountryCode left, CountryCode right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left code is the right one or comes after it in ordinal order.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">A code.</param>
    /// <returns>True if it does.</returns>
    public static bool operator >=(CountryCode left, CountryCode right) => left.CompareTo(right) >= 0;

    private static bool IsCode(ReadOnlySpan<char> text) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    private static FormatException NotACode(ReadOnlySpan<char> text) =>
        new(
            $"{Quoted.Value(text)} is not a country code: a code is exactly two letters A-Z in upper case. "
                + "Use the ISO 3166-1 alpha-2 code, for example 'SE' for Sweden, or 'XK' for Kosovo."
        );
}
