namespace Alliance.Graph.Execution.Requests;

/// <summary>A form in which an answer leaves as a table.</summary>
/// <param name="Name">What callers write as <c>format</c>.</param>
/// <param name="MediaType">What they write into <c>Accept</c>.</param>
/// <param name="Extension">How names of its files end.</param>
/// <param name="HasSheets">Whether one file holds several tables.</param>
/// <param name="IsText">Whether it is text in UTF-8.</param>
/// <param name="IsDescription">Whether it holds no rows, but tells what the files of another format hold.</param>
public sealed record TableFormat(
    string Name,
    string MediaType,
    string Extension,
    bool HasSheets = false,
    bool IsText = false,
    bool IsDescription = false
)
{
    /// <summary>Comma-separated values (RFC 4180).</summary>
    public static readonly TableFormat Csv = new("csv", "text/csv", "csv", IsText: true);

    /// <summary>A JSON object a line.</summary>
    public static readonly TableFormat JsonLines = new("ndjson", "application/x-ndjson", "ndjson", IsText: true);

    /// <summary>A workbook of spreadsheets (ISO/IEC 29500).</summary>
    public static readonly TableFormat Workbook = new(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xlsx",
        HasSheets: true
    )
    {
        MaximumRows = 1_048_575,
    };

    /// <summary>Apache Parquet.</summary>
    public static readonly TableFormat Parquet = new("parquet", "application/vnd.apache.parquet", "parquet");

    /// <summary>The stream of Apache Arrow.</summary>
    public static readonly TableFormat Arrow = new("arrow", "application/vnd.apache.arrow.stream", "arrows");

    /// <summary>What CSV files hold, as CSV on the Web says it (W3C, Metadata Vocabulary for Tabular Data).</summary>
    public static readonly TableFormat Csvw = new(
        "csvw",
        "application/csvm+json",
        "csv-metadata.json",
        HasSheets: true,
        IsDescription: true
    );

    /// <summary>What files hold, as a Data Package says it (Frictionless Data).</summary>
    public static readonly TableFormat DataPackage = new(
        "datapackage",
        "application/vnd.datapackage+json",
        "datapackage.json",
        HasSheets: true,
        IsDescription: true
    );

    /// <summary>As figures of reports are kept; callers cannot ask for it.</summary>
    internal static readonly TableFormat Figure = new("figure", "application/json", "json", IsText: true);

    /// <summary>All that callers can ask for.</summary>
    public static IReadOnlyList<TableFormat> All { get; } =
    [Csv, JsonLines, Workbook, Parquet, Arrow, Csvw, DataPackage];

    /// <summary>How many rows a table can have in it, its header left out.</summary>
    public long MaximumRows { get; init; } = long.MaxValue;

    /// <summary>The value of <c>Content-Type</c>.</summary>
    public string ContentType { get; } = IsText ? $"{MediaType}; charset=utf-8" : MediaType;
}
