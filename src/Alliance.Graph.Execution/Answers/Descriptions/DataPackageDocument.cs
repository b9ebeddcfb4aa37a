using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>
/// Writes a description as a Data Package with a Table Schema for each of its resources
/// (https://datapackage.org/standard/). What the
/// standard has no word for stands beside it under names of our own, as it allows.
/// </summary>
internal sealed class DataPackageDocument(Utf8JsonWriter json, PackageDescription package)
{
    private readonly TableFormat _format = package.File.Request.Described;
    private readonly HashSet<string> _names = [];

    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.WriteString("name", Plain(package.Name));
        json.WriteString("title", package.Title);
        json.WriteString("created", Moment(package.File.Time));
        if (package.File.Revision is { } revision)
        {
            json.WriteString("version", revision.ToString(CultureInfo.InvariantCulture));
        }

        Licence();
        if (package.Publication.Publisher is { } publisher)
        {
            json.WriteStartArray("contributors");
            json.WriteStartObject();
            json.WriteString("title", publisher);
            json.WriteStartArray("roles");
            json.WriteStringValue("publisher");
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Sources();
        json.WriteString("citation", package.Citation);
        if (package.File.Operation is { } operation)
        {
            json.WriteString("operation", operation);
        }

        foreach (var (name, value) in TableFacts.Of(package.File))
        {
            if (name == "variables")
            {
                json.WritePropertyName(name);
                json.WriteRawValue(value);
            }
            else if (name == "revision")
            {
                json.WriteNumber(name, package.File.Revision!.Value);
            }
            else if (name != "sources")
            {
                json.WriteString(name, value);
            }
        }

        json.WriteStartArray("resources");
        foreach (var table in package.Tables)
        {
            Resource(table);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Licence()
    {
        var (name, url) = (package.Publication.Licence, package.Publication.LicenceUrl);
        if (name is null && url is null)
        {
            return;
        }

        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (name is not null)
        {
            json.WriteString("name", name);
        }

        if (url is not null)
        {
            json.WriteString("path", url);
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Sources()
    {
        json.WriteStartArray("sources");
        foreach (var module in package.Modules)
        {
            json.WriteStartObject();
            json.WriteString("title", module.Manifest.Title);
            json.WriteString("description", module.Manifest.Description);
            json.WriteString("module", module.Manifest.Id);
            json.WriteString("owner", module.Manifest.Owner);
            json.WriteString("version", module.Version);
            json.WriteEndObject();
        }

        json.WriteStartObject();
        json.WriteString("title", TableFacts.Sources);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Resource(TableDescription table)
    {
        json.WriteStartObject();
        json.WriteString("name", NameOf(table.Name));
        json.WriteString("title", NameWords.TitleOf(table.Name));
        if (table.Definition is { } definition)
        {
            json.WriteString("description", definition);
        }

        json.WriteString("path", table.Place);
        json.WriteString("format", _format.Extension);
        json.WriteString("mediatype", _format.MediaType);
        if (_format.IsText)
        {
            json.WriteString("encoding", "utf-8");
        }

        if (_format == TableFormat.Csv)
        {
            Dialect();
        }

        if (_format.HasSheets)
        {
            json.WriteStartObject("dialect");
            json.WriteString("type", "spreadsheet");
            json.WriteNumber("sheetNumber", package.Tables.ToList().IndexOf(table) + 1);
            json.WriteEndObject();
        }

        if (table.Rows is { } rows)
        {
            json.WriteNumber("rowCount", rows);
        }

        json.WriteString("table", table.Name);
        json.WriteString("nulls", NullWords.Of(_format));
        json.WriteStartObject("schema");
        json.WriteString("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            Field(column);
        }

        json.WriteEndArray();
        Missing(_format == TableFormat.Csv);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Dialect()
    {
        var request = package.File.Request;
        json.WriteStartObject("dialect");
        json.WriteString("type", "delimited");
        json.WriteBoolean("header", true);
        json.WriteString("delimiter", request.Separator.ToString());
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("byteOrderMark", request.HasByteOrderMark);
        json.WriteString("formulas", request.KeepsFormulas ? "keep" : "defuse");
        json.WriteEndObject();
    }

    private void Field(ColumnDescription column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("title", column.Title);
        json.WriteString("description", column.Definition);
        var (type, form) = TypeOf(column);
        json.WriteString("type", column.IsList ? "string" : type);
        if (column.IsList)
        {
            // The standard has lists, but the JSON schema that it is checked with does not know them.
            json.WriteStartObject("list");
            json.WriteString("delimiter", ScalarCell.Separator);
            json.WriteString("itemType", type);
            json.WriteEndObject();
        }
        else if (form is not null)
        {
            json.WriteString("format", form);
        }

        if (type == "boolean" && !column.IsList)
        {
            Texts("trueValues", ["true"]);
            Texts("falseValues", ["false"]);
        }

        if (!column.IsNullable && column.IsFreeText && _format == TableFormat.Csv)
        {
            // Of a text that is always there, nothing between two separators is the empty text.
            Missing(isEmptyNothing: false);
        }

        Constraints(column);
        json.WriteBoolean("nullable", column.IsNullable);
        json.WriteString("graphType", column.Scalar);
        if (column.Unit is { } unit)
        {
            json.WriteStartObject("unit");
            json.WriteString("kind", UnitNames.Of(unit));
            if (unit.Of is { } of)
            {
                json.WriteString("of", of);
            }

            json.WriteString("text", unit.Text);
            json.WriteEndObject();
        }

        Values(column);
        json.WriteString("source", column.Source);
        if (package.Module(column.ModuleId) is { Manifest: var module })
        {
            json.WriteString("module", module.Id);
            json.WriteString("owner", module.Owner);
        }

        if (column.Deprecation is { } reason)
        {
            json.WriteString("deprecated", reason);
        }

        json.WriteEndObject();
    }

    private void Constraints(ColumnDescription column)
    {
        json.WriteStartObject("constraints");
        json.WriteBoolean("required", !column.IsNullable);
        if (!column.IsList && column.Values.Count > 0)
        {
            Texts("enum", column.Values.Select(value => value.Name));
        }
        else if (!column.IsList && PatternOf(column) is { } pattern)
        {
            json.WriteString("pattern", pattern);
        }

        json.WriteEndObject();
    }

    private void Values(ColumnDescription column)
    {
        if (column.Values.Count == 0)
        {
            return;
        }

        json.WriteStartArray("values");
        foreach (var value in column.Values)
        {
            json.WriteStartObject();
            json.WriteString("name", value.Name);
            json.WriteString("description", value.Description);
            if (value.Deprecation is { } reason)
            {
                json.WriteString("deprecated", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static (string Type, string? Form) TypeOf(ColumnDescription column) =>
        column.Type switch
        {
            TableType.Whole or TableType.Long => ("integer", null),
            TableType.Number or TableType.Exact => ("number", null),
            TableType.Truth => ("boolean", null),
            TableType.Day => ("date", "default"),
            TableType.Moment => ("datetime", "default"),
            _ => ("string", column.Scalar == "URL" ? "uri" : null),
        };

    private static string? PatternOf(ColumnDescription column) =>
        column.Type == TableType.PartialDay ? "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        : column.Scalar == "CountryCode" ? "^[A-Z]{2}$"
        : null;

    private void Missing(bool isEmptyNothing) => Texts("missingValues", isEmptyNothing ? [""] : []);

    private void Texts(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>
    /// A name as the standard wants it: lower-case letters, digits, dots, hyphens and underscores; another for each
    /// table.
    /// </summary>
    private string NameOf(string name)
    {
        var plain = Plain(name);
        var own = plain;
        for (var number = 2; !_names.Add(own); number++)
        {
            own = $"{plain}-{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return own;
    }

    private static string Plain(string name) =>
        string.Concat(
            name.ToLowerInvariant()
                .Select(sign =>
                    char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign is '.' or '_' ? sign : '-'
                )
        );

    private static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
