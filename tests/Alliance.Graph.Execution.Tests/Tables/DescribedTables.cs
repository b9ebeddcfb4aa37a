using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using nietras.SeparatedValues;

namespace Alliance.Graph.Execution.Tests.Tables;

/// <summary>
/// Holds a CSV file against what CSV on the Web says of its columns, as a reader of that standard would.
/// </summary>
internal static class DescribedTables
{
    private static readonly Regex _name = new(@"^([A-Za-z0-9]|%[0-9A-F]{2})([A-Za-z0-9_.]|%[0-9A-F]{2})*$");
    private static readonly string[] _prefixes = ["dc", "schema", "owl", "rdfs", "prov", "xsd"];

    /// <summary>What is wrong; nothing in a good one.</summary>
    /// <param name="table">The description of the table.</param>
    /// <param name="csv">The file.</param>
    public static IEnumerable<string> Faults(JsonElement table, string csv)
    {
        var columns = table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        using var reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromText(csv);
        if (!reader.Header.ColNames.SequenceEqual(columns.Select(column => column.GetProperty("titles").GetString()!)))
        {
            yield return $"The columns are {string.Join(", ", reader.Header.ColNames)}.";
            yield break;
        }

        if (columns.Select(column => column.GetProperty("name").GetString()).Distinct().Count() != columns.Count)
        {
            yield return "Two columns have one name.";
        }

        foreach (var fault in columns.SelectMany(OfColumn))
        {
            yield return fault;
        }

        var rows = reader.Enumerate(row => row[..].ToStringsArray()).ToList();
        if (table.TryGetProperty("schema:numberOfItems", out var count) && count.GetInt64() != rows.Count)
        {
            yield return $"There are {rows.Count} rows, and not {count}.";
        }

        foreach (var row in rows)
        {
            foreach (var (column, cell) in columns.Zip(row))
            {
                if (OfCell(column, cell) is { } fault)
                {
                    yield return $"{column.GetProperty("name")} '{cell}': {fault}";
                }
            }
        }
    }

    private static IEnumerable<string> OfColumn(JsonElement column)
    {
        if (!_name.IsMatch(column.GetProperty("name").GetString()!))
        {
            yield return $"{column.GetProperty("name")} is no name.";
        }

        if (
            string.IsNullOrWhiteSpace(column.GetProperty("dc:description").GetString())
            || string.IsNullOrWhiteSpace(column.GetProperty("dc:source").GetString())
        )
        {
            yield return $"{column.GetProperty("name")} has no definition or no source.";
        }

        foreach (
            var property in column
                .EnumerateObject()
                .Where(property => property.Name.Contains(':', StringComparison.Ordinal))
        )
        {
            if (!_prefixes.Contains(property.Name.Split(':')[0]))
            {
                yield return $"{property.Name} has a prefix that the vocabulary does not know.";
            }
        }
    }

    /// <summary>Parsing cells (Model for Tabular Data and Metadata on the Web, 6.4).</summary>
    private static string? OfCell(JsonElement column, string cell)
    {
        if (column.TryGetProperty("separator", out var separator))
        {
            return cell.Length == 0
                ? null
                : cell.Split(separator.GetString())
                    .Select(item => OfValue(column, item))
                    .FirstOrDefault(fault => fault is not null);
        }

        var nulls = column.GetProperty("null") is { ValueKind: JsonValueKind.Array } none
            ? none.EnumerateArray().Select(text => text.GetString())
            : [column.GetProperty("null").GetString()];
        return !nulls.Contains(cell) ? OfValue(column, cell)
            : column.GetProperty("required").GetBoolean() ? "it is required."
            : null;
    }

    private static string? OfValue(JsonElement column, string text)
    {
        var type = column.GetProperty("datatype");
        var (name, form) =
            type.ValueKind == JsonValueKind.String
                ? (type.GetString(), null)
                : (type.GetProperty("base").GetString(), type.GetProperty("format").GetString());
        var isRight = name switch
        {
            "int" => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "long" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            "decimal" => decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out _
            ),
            "double" => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "boolean" => form == "true|false" && text is "true" or "false",
            "date" => form == "yyyy-MM-dd"
                && DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            "dateTime" => form == "yyyy-MM-ddTHH:mm:ss.SSSSSSSX"
                && DateTime.TryParseExact(
                    text,
                    "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out _
                ),
            "anyURI" => Uri.TryCreate(text, UriKind.Absolute, out _),
            "string" => form is null || Regex.IsMatch(text, form),
            _ => false,
        };
        return isRight ? null : $"it is no '{type}'.";
    }
}
