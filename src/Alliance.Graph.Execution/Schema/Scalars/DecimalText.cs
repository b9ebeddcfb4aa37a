using System.Globalization;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>Reads decimal numbers, and none that would lose a digit.</summary>
internal static class DecimalText
{
    public static decimal? Parse(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && Digits(text).Equals(Digits(number.ToString(CultureInfo.InvariantCulture)))
            ? number
            : null;

    /// <summary>The digits that count, and the power of ten of the last one.</summary>
    private static (string Digits, long Power) Digits(string text)
    {
        var exponentAt = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (exponentAt < 0 ? text : text[..exponentAt]).TrimStart('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        var digits = all.TrimEnd('0');
        if (digits.Length == 0)
        {
            return ("", 0);
        }

        var exponent =
            exponentAt < 0
                ? 0
                : long.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (digits, exponent + all.Length - digits.Length - (point < 0 ? 0 : mantissa.Length - point - 1));
    }
}
