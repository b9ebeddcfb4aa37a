using System.Text.Encodings.Web;
using System.Text.Json;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Data.Releases.Parts;
using Alliance.Graph.Execution.Releases.Tables;
using Alliance.Graph.Execution.Schema;

namespace Alliance.Graph.Execution.Releases.Papers;

/// <summary>
/// The file <c>datapackage.json</c> (Data Package 1 with tabular resources, https://specs.frictionlessdata.io/): what the tables of a release
/// are and what their columns mean.
/// </summary>
internal static class DataPackage
{
    public const string FileName = "datapackage.json";

    /// <summary>The text of the file.</summary>
    /// <param name="release">The release.</param>
    /// <param name="tables">Its tables.</param>
    public static byte[] Write(ReleaseManifest release, IReadOnlyList<ReleaseTable> tables)
    {
        var files = release.Files.ToDictionary(file => file.Path);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("profile", "tabular-data-package");
            json.WriteString("name", $"alliance-graph-{release.Name}");
            json.WriteString("title", release.Title);
            if (release.Notes is { } notes)
            {
                json.WriteString("description", notes);
            }

            json.WriteString("version", release.Name);
            json.WriteString("created", release.CreatedAt);
            Contributors(json, release);
            json.WriteStartArray("resources");
            foreach (var table in tables)
            {
                Resource(json, table, files[$"csv/{table.Name}.csv"]);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Contributors(Utf8JsonWriter json, ReleaseManifest release)
    {
        json.WriteStartArray("contributors");
        json.WriteStartObject();
        json.WriteString("title", release.Publisher);
        json.WriteString("role", "publisher");
        json.WriteEndObject();
        json.WriteEndArray();
        if (release.License is { } license)
        {
            json.WriteStartArray("licenses");
            json.WriteStartObject();
            json.WriteString("name", license);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    }

    private static void Resource(Utf8JsonWriter json, ReleaseTable table, ReleaseFile file)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("description", table.Description);
        json.WriteString("path", file.Path);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", file.Bytes);
        json.WriteString("hash", $"sha256:{file.Sha256}");
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            Column(json, column);
        }

        json.WriteEndArray();
        json.WriteStartArray("missingValues");
        json.WriteStringValue("");
        json.WriteEndArray();
        if (table.Key.Count > 0)
        {
            json.WriteStartArray("primaryKey");
            foreach (var key in table.Key)
            {
                json.WriteStringValue(key);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, ReleaseColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", TypeOf(column));
        if (column.ClrType == typeof(Uri) && !column.IsList)
        {
            json.WriteString("format", "uri");
        }

        json.WriteString("description", column.Description);
        var isEnum = column.ClrType.IsEnum && !column.IsList;
        if (isEnum || !column.IsNullable)
        {
            json.WriteStartObject("constraints");
            if (!column.IsNullable && !column.IsList)
            {
                json.WriteBoolean("required", true);
            }

            if (isEnum)
            {
                json.WriteStartArray("enum");
                foreach (var name in Enum.GetNames(column.ClrType))
                {
                    json.WriteStringValue(GraphNames.EnumValue(name));
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A list is the text of its items, and a partial date has no type of its own there.</summary>
    private static string TypeOf(ReleaseColumn column)
        => column switch
        {
            { IsList: true } => "string",
            { ClrType: var type } when type == typeof(int) || type == typeof(long) => "integer",
            { ClrType: var type } when type == typeof(double) || type == typeof(decimal) => "number",
            { ClrType: var type } when type == typeof(bool) => "boolean",
            { ClrType: var type } when type == typeof(DateOnly) => "date",
            { ClrType: var type } when type == typeof(DateTime) => "datetime",
            _ => "string",
        };
}
