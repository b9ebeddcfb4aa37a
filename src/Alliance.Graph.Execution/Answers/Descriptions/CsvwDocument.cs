using System.Globalization;
using System.Text.Json;
using Alliance.Graph.Execution.Answers.Tables;
using Alliance.Graph.Execution.Requests;

namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>
/// Writes a description as CSV on the Web has it (https://www.w3.org/TR/tabular-metadata/): one table, or a group of
/// them. What that
/// vocabulary has no word for are common properties of Dublin Core and schema.org, whose prefixes it knows.
/// </summary>
internal sealed class CsvwDocument(Utf8JsonWriter json, PackageDescription package)
{
    private const string PartialDate = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$";

    public void Write()
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "en");
        json.WriteEndObject();
        json.WriteEndArray();
        if (package.Tables is [var only])
        {
            Table(only);
            Package();
        }
        else
        {
            Package();
            Dialect();
            json.WriteStartArray("tables");
            foreach (var table in package.Tables)
            {
                json.WriteStartObject();
                Table(table);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void Package()
    {
        var publication = package.Publication;
        json.WriteString("dc:title", package.Title);
        json.WriteString("dc:bibliographicCitation", package.Citation);
        if (publication.Publisher is { } publisher)
        {
            json.WriteString("dc:publisher", publisher);
        }

        Licence();
        json.WriteStartObject("dc:created");
        json.WriteString(
            "@value",
            package.File.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
        );
        json.WriteString("@type", "xsd:dateTime");
        json.WriteEndObject();
        json.WriteStartArray("schema:additionalProperty");
        if (package.File.Operation is { } operation)
        {
            Property("operation", operation);
        }

        foreach (var (name, value) in TableFacts.Of(package.File))
        {
            Property(name, value);
        }

        Property("nulls", NullWords.Of(TableFormat.Csv));
        if (!package.File.Request.KeepsFormulas)
        {
            Property(
                "formulas",
                "A text that a spreadsheet would calculate, because '=', '+', '-', '@', a tab or a carriage return is its first sign, has an apostrophe ahead of it that is not part of it."
            );
        }

        json.WriteEndArray();
    }

    private void Licence()
    {
        if (package.Publication.LicenceUrl is { } url)
        {
            json.WriteStartObject("dc:license");
            json.WriteString("@id", url);
            json.WriteEndObject();
        }
        else if (package.Publication.Licence is { } licence)
        {
            json.WriteString("dc:license", licence);
        }
    }

    private void Table(TableDescription table)
    {
        json.WriteString("url", table.Place);
        json.WriteString("schema:name", table.Name);
        if (table.Definition is { } definition)
        {
            json.WriteString("dc:description", definition);
        }

        if (table.Rows is { } rows)
        {
            json.WriteNumber("schema:numberOfItems", rows);
        }

        if (package.Tables.Count == 1)
        {
            Dialect();
        }

        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            Column(column);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Dialect()
    {
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteString("delimiter", package.File.Request.Separator.ToString());
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteStartArray("lineTerminators");
        json.WriteStringValue("\r\n");
        json.WriteEndArray();
        json.WriteBoolean("trim", false);
        json.WriteEndObject();
    }

    private void Column(ColumnDescription column)
    {
        json.WriteStartObject();

        // A name is a variable of an address (RFC 6570, 2.3), and must not begin with the sign that the specification
        // keeps for itself.
        json.WriteString("name", column.Name.StartsWith('_') ? $"%5F{column.Name[1..]}" : column.Name);
        json.WriteString("titles", column.Name);
        json.WriteString("schema:name", column.Title);
        json.WriteString("dc:description", column.Definition);
        json.WritePropertyName("datatype");
        DataType(column);
        json.WriteBoolean("required", !column.IsNullable && !column.IsList);
        if (column.IsList)
        {
            json.WriteString("separator", ScalarCell.Separator);
            json.WriteBoolean("ordered", true);
        }
        else if (!column.IsNullable && column.IsFreeText)
        {
            // Of a text that is always there, nothing between two separators is the empty text.
            json.WriteStartArray("null");
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("null", "");
        }

        if (column.Unit is { } unit)
        {
            json.WriteString("schema:unitText", unit.Text);
            json.WriteString("schema:unitCode", UnitNames.Of(unit));
        }

        Values(column);
        json.WriteString("dc:source", column.Source);
        if (package.Module(column.ModuleId) is { Manifest: var module })
        {
            json.WriteString("schema:isPartOf", module.Id);
            json.WriteString("schema:maintainer", module.Owner);
        }

        if (column.Deprecation is { } reason)
        {
            json.WriteBoolean("owl:deprecated", true);
            json.WriteString("rdfs:comment", reason);
        }

        json.WriteEndObject();
    }

    private void Values(ColumnDescription column)
    {
        if (column.Values.Count == 0)
        {
            return;
        }

        json.WriteStartArray("schema:valueReference");
        foreach (var value in column.Values)
        {
            json.WriteStartObject();
            json.WriteString("@type", "schema:DefinedTerm");
            json.WriteString("schema:termCode", value.Name);
            if (value.Description is { } description)
            {
                json.WriteString("schema:description", description);
            }

            if (value.Deprecation is { } reason)
            {
                json.WriteBoolean("owl:deprecated", true);
                json.WriteString("rdfs:comment", reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void DataType(ColumnDescription column)
    {
        var (name, form) = column.Type switch
        {
            TableType.Whole => ("int", null),
            TableType.Long => ("long", null),
            TableType.Number => ("double", null),
            TableType.Exact => ("decimal", null),
            TableType.Truth => ("boolean", "true|false"),
            TableType.Day => ("date", "yyyy-MM-dd"),
            TableType.Moment => ("dateTime", "yyyy-MM-ddTHH:mm:ss.SSSSSSSX"),
            TableType.PartialDay => ("string", PartialDate),
            _ when column.Values.Count > 0 => (
                "string",
                $"^({string.Join('|', column.Values.Select(value => value.Name))})$"
            ),
            _ when column.Scalar == "CountryCode" => ("string", "^[A-Z]{2}$"),
            _ when column.Scalar == "URL" => ("anyURI", null),
            _ => ("string", null),
        };
        if (form is null)
        {
            json.WriteStringValue(name);
            return;
        }

        json.WriteStartObject();
        json.WriteString("base", name);
        json.WriteString("format", form);
        json.WriteEndObject();
    }

    private void Property(string name, string value)
    {
        json.WriteStartObject();
        json.WriteString("@type", "schema:PropertyValue");
        json.WriteString("schema:name", name);
        json.WriteString("schema:value", value);
        json.WriteEndObject();
    }
}
