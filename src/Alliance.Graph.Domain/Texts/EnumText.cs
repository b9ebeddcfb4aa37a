using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Alliance.Graph.Domain;

/// <summary>
/// The text form of an enum value in data files and databases: kebab-case, made from the member's name
/// (<c>LaterDevelopments</c> is <c>later-developments</c>).
/// </summary>
/// <remarks>
/// A word begins at every upper-case letter, at a digit that follows a letter, and after an underscore
/// (<c>EuDirective2011_93</c> is <c>eu-directive-2011-93</c>). Write an acronym as a word: <c>EuMembership</c>,
/// not <c>EUMembership</c>. Enums with <see cref="FlagsAttribute"/> have no text form.
/// </remarks>
public static class EnumText
{
    /// <summary>The text of a value.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="value">A declared member.</param>
    /// <returns>The kebab-case text, never empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not a declared member.</exception>
    public static string ToText<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Mapping<TEnum>.TextOf.TryGetValue(value, out var text)
            ? text
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                $"'{value}' has no text: it is not a declared member of '{typeof(TEnum).Name}'. Use {Choices<TEnum>()}."
            );

    /// <summary>The value that a text stands for.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="text">The exact kebab-case text.</param>
    /// <returns>The member.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">No member has this text; the message lists the texts that exist.</exception>
    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse<TEnum>(text, out var value)
            ? value
            : throw new FormatException(
                $"{Quoted.Value(text)} is not a '{typeof(TEnum).Name}': no member has exactly this text. Use {Choices<TEnum>()}."
            );
    }

    /// <summary>The value that a text stands for, without an exception.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <param name="text">The exact kebab-case text: no other letter case, no spaces, no numbers in place of
    /// names.</param>
    /// <param name="value">The member; the enum's default if the result is false.</param>
    /// <returns>Whether a member has this text. Null has none.</returns>
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? text, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return text is not null && Mapping<TEnum>.ValueOf.TryGetValue(text, out value);
    }

    /// <summary>All texts of an enum in the order of its values, for error messages and documentation.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    /// <returns>One text a member.</returns>
    public static IReadOnlyList<string> Texts<TEnum>()
        where TEnum : struct, Enum => Mapping<TEnum>.Texts;

    private static string Choices<TEnum>()
        where TEnum : struct, Enum => $"one of '{string.Join("', '", Texts<TEnum>())}'";

    private static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (c == '_')
            {
                text.Append('-');
                continue;
            }

            var beginsWord = char.IsUpper(c) || (char.IsDigit(c) && i > 0 && char.IsLetter(name[i - 1]));
            if (beginsWord && text.Length > 0 && text[^1] != '-')
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Mapping<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> TextOf = Enum.GetValues<TEnum>()
            .ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

        public static readonly IReadOnlyList<string> Texts = Array.AsReadOnly(
            Array.ConvertAll(Enum.GetValues<TEnum>(), value => TextOf[value])
        );

        public static readonly FrozenDictionary<string, TEnum> ValueOf = TextOf.ToFrozenDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
