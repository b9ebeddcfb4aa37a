using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Differential.Documents;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Differential.Oracle;

/// <summary>Compares an answer with what it should be, and learns the cursors that it gives out.</summary>
internal sealed class AnswerComparison
{
    private readonly List<CursorInput> _cursors = [];

    /// <summary>The cursors that were met.</summary>
    public IReadOnlyList<CursorInput> Cursors => _cursors;

    /// <summary>Where the two differ first; null if nowhere.</summary>
    public string? Difference(JsonElement actual, Expected expected, string path = "data")
    {
        switch (expected)
        {
            case ExpectedObject value when actual.ValueKind == JsonValueKind.Object:
                var names = actual.EnumerateObject().Select(property => property.Name).ToList();
                return names.SequenceEqual(value.Fields.Select(field => field.Name))
                    ? value
                        .Fields.Select(field =>
                            Difference(actual.GetProperty(field.Name), field.Value, $"{path}.{field.Name}")
                        )
                        .FirstOrDefault(difference => difference is not null)
                    : $"{path} has the fields {string.Join(' ', names)} instead of {string.Join(' ', value.Fields.Select(field => field.Name))}";

            case ExpectedList list when actual.ValueKind == JsonValueKind.Array:
                return actual.GetArrayLength() == list.Items.Count
                    ? actual
                        .EnumerateArray()
                        .Select((item, index) => Difference(item, list.Items[index], $"{path}[{index}]"))
                        .FirstOrDefault(difference => difference is not null)
                    : $"{path} has {actual.GetArrayLength()} items instead of {list.Items.Count}";

            case ExpectedCursor cursor when actual.ValueKind == JsonValueKind.String:
                _cursors.Add(new CursorInput(cursor.Place, actual.GetString()!));
                return null;

            case ExpectedLeaf leaf when Says(actual, leaf.Value):
                return null;

            default:
                return $"{path} is {Shortened(actual.GetRawText())} instead of {Shortened(ExpectedText.Of(expected))}";
        }
    }

    private static bool Says(JsonElement actual, object? expected) =>
        expected switch
        {
            null => actual.ValueKind == JsonValueKind.Null,
            decimal number => actual.ValueKind == JsonValueKind.Number && actual.GetDecimal() == number,

            // Sums of doubles depend on the order in which they are added, which nobody promises.
            double number => actual.ValueKind == JsonValueKind.Number
                && Math.Abs(actual.GetDouble() - number) <= 1e-12 * Math.Max(1, Math.Abs(number)),
            int or long => actual.ValueKind == JsonValueKind.Number
                && actual.GetInt64() == Convert.ToInt64(expected, CultureInfo.InvariantCulture),
            bool flag => actual.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False),
            _ when actual.ValueKind != JsonValueKind.String => false,
            DateTime moment => actual.GetDateTime() == moment && actual.GetString()!.EndsWith('Z'),
            DateOnly day => actual.GetString() == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Enum => actual.GetString() == DocumentWriter.EnumText(expected.ToString()!),
            Uri link => actual.GetString() == link.AbsoluteUri,
            EnumName name => actual.GetString() == name.Text,
            string or CountryCode or PartialDate => actual.GetString() == expected.ToString(),
            _ => throw new NotSupportedException(
                $"The oracle does not know how '{expected.GetType().Name}' is written."
            ),
        };

    private static string Shortened(string text) => text.Length <= 200 ? text : $"{text[..200]}…";
}
