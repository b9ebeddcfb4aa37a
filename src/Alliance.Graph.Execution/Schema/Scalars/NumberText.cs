using System.Globalization;

namespace Alliance.Graph.Execution.Schema.Scalars;

/// <summary>
/// A number as it stands in the variables of a request. Which numbers it can be is the scalar's to say: read as a
/// double, as JSON
/// readers like to do, a Decimal would lose digits.
/// </summary>
internal sealed record NumberText(string Text)
{
    /// <summary>
    /// The number if it is whole, however it is written: <c>7</c>, <c>2.0</c>, <c>1e2</c>; null if it is not, or too
    /// large for anything.
    /// </summary>
    public static decimal? Whole(string text) =>
        DecimalText.Parse(text) is { } number && decimal.IsInteger(number) ? number : null;

    /// <summary>The text of a coerced number; null if the value is none.</summary>
    public static string? Of(object? value) =>
        value switch
        {
            NumberText number => number.Text,
            int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };

    public override string ToString() => Text;
}
