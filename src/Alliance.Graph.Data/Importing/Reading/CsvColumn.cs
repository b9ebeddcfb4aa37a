using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alliance.Graph.Data.Importing.Reading;

/// <summary>
/// A column of rows in a CSV file: a field, or a field of an object within the row by its path. A list of texts or
/// numbers is one cell
/// with semicolons between the items; a list of objects is JSON in the cell.
/// </summary>
/// <param name="Name">Name in the header, for example <c>indicator.metric</c>.</param>
/// <param name="Path">The fields on the way, the own one last.</param>
internal sealed record CsvColumn(string Name, IReadOnlyList<RowShapeField> Path)
{
    private const char Apostrophe = '\'';

    /// <summary>What a spreadsheet takes for the beginning of a formula, and the mark that says it is none.</summary>
    private const string Formula = "=+-@\t\r'";

    public RowShapeField Field => Path[^1];

    /// <summary>The columns of rows, in the order of their fields.</summary>
    public static IReadOnlyList<CsvColumn> Of(RowShape shape) => [.. Of(shape, [])];

    /// <summary>The cell of a row.</summary>
    /// <param name="row">The row as a JSON file would have it.</param>
    public string Write(JsonObject row)
    {
        JsonNode? value = row;
        foreach (var field in Path)
        {
            value = value?[field.Name];
        }

        return value switch
        {
            null => "",
            JsonArray { Count: 0 } when !Field.TakesNull => "",
            JsonArray list
                when Field.Shape is not null || list.Count == 0 || list.Any(item => !StandsAlone(TextOf(item))) =>
                list.ToJsonString(RowJson.Readable),
            JsonArray list => string.Join("; ", list.Select(TextOf)),
            _ when ValueText.TakesText(Field.Type) => Marked(TextOf(value)),
            _ => TextOf(value),
        };
    }

    /// <summary>
    /// The value of a cell, as a JSON file would have it. What cannot be read stays text, of which the check of the row
    /// says what it should be.
    /// </summary>
    public JsonNode? Read(string cell) =>
        cell.Length == 0
            ? Field is { IsList: true, TakesNull: false }
                ? new JsonArray()
                : null
            : Field.IsList
                ? ListOf(cell)
                : Field.Shape is not null
                    ? JsonValue.Create(cell)
                    : ValueOf(cell);

    private static IEnumerable<CsvColumn> Of(RowShape shape, IReadOnlyList<RowShapeField> way) =>
        shape.Fields.SelectMany(field =>
            field is { Shape: { } inner, IsList: false }
                ? Of(inner, [.. way, field])
                : [new CsvColumn(string.Join('.', way.Append(field).Select(step => step.Name)), [.. way, field])]
        );

    private JsonNode? ListOf(string cell)
    {
        if (cell.StartsWith('['))
        {
            try
            {
                return JsonNode.Parse(cell);
            }
            catch (JsonException)
            {
                return JsonValue.Create(cell);
            }
        }

        return Field.Shape is not null
            ? JsonValue.Create(cell)
            : new JsonArray([
                .. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(ValueOf),
            ]);
    }

    private JsonNode? ValueOf(string text) =>
        ValueText.TakesText(Field.Type) ? JsonValue.Create(Unmarked(text))
        : bool.TryParse(text, out var truth) ? JsonValue.Create(truth)
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
        : JsonValue.Create(text);

    private static string TextOf(JsonNode? value) =>
        value is null ? ""
        : value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>()
        : value.ToJsonString(RowJson.Readable);

    /// <summary>Whether an item of a list comes back as it was when semicolons stand between the items.</summary>
    private static bool StandsAlone(string item) =>
        item.Length > 0
        && !item.Contains(';', StringComparison.Ordinal)
        && item.Trim().Length == item.Length
        && !item.StartsWith('[')
        && !Formula.Contains(item[0], StringComparison.Ordinal);

    /// <summary>An apostrophe alone is the empty text, as an empty cell is null.</summary>
    private static string Marked(string text) =>
        text.Length == 0 || Formula.Contains(text[0], StringComparison.Ordinal) ? Apostrophe + text : text;

    private static string Unmarked(string text) =>
        text == "'" ? ""
        : text.Length > 1 && text[0] == Apostrophe && Formula.Contains(text[1], StringComparison.Ordinal) ? text[1..]
        : text;
}
