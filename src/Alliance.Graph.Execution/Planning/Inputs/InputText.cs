using System.Collections;
using System.Globalization;
using System.Text;
using Alliance.Graph.Execution.Identity;

namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>
/// An input as text, the same for the same input however it was written, so that a cursor can carry a mark of the
/// filter
/// and the order that it belongs to.
/// </summary>
internal static class InputText
{
    public static string Of(object? input)
    {
        var text = new StringBuilder();
        Write(input, text);
        return text.ToString();
    }

    private static void Write(object? input, StringBuilder text)
    {
        switch (input)
        {
            case null:
                text.Append("null");
                break;

            case string value:
                AppendMeasured(value, text);
                break;

            case Enum
            or bool
            or int
            or long:
                text.Append(ScalarText.Format(input));
                break;

            case IDictionary<string, object?> fields:
                text.Append('{');
                foreach (var (name, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append('=');
                    Write(value, text);
                    text.Append(',');
                }

                text.Append('}');
                break;

            case IEnumerable items:
                text.Append('[');
                foreach (var item in items)
                {
                    Write(item, text);
                    text.Append(',');
                }

                text.Append(']');
                break;

            // Of numbers of one value only the last digits can differ.
            case decimal number:
                text.Append(number.ToString("G29", CultureInfo.InvariantCulture));
                break;

            case double number:
                text.Append(ScalarText.Format(number + 0.0));
                break;

            default:
                AppendMeasured(ScalarText.Format(input), text);
                break;
        }
    }

    /// <summary>
    /// With its length ahead of it, so that no sign in it can be taken for the end of it: an address can hold any.
    /// </summary>
    private static void AppendMeasured(string value, StringBuilder text) =>
        text.Append(CultureInfo.InvariantCulture, $"{value.Length}:{value}");
}
