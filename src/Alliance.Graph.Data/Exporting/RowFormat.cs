namespace Alliance.Graph.Data.Exporting;

/// <summary>How a file of rows is written.</summary>
public enum RowFormat
{
    /// <summary>A JSON array.</summary>
    Json,

    /// <summary>CSV by RFC 4180, in UTF-8 with a byte order mark, so that spreadsheets know it.</summary>
    Csv,
}
