namespace Alliance.Graph.Benchmarks.Exporting;

/// <summary>What is taken away, and what it is compared with.</summary>
/// <param name="Title">What it is called in results.</param>
/// <param name="Format">The format that the server is asked for.</param>
/// <param name="TwinPath">Where the twin gives it.</param>
/// <param name="Target">How many times the twin's time it may take; null where that is no target.</param>
internal sealed record ExportKind(string Title, string Format, string TwinPath, double? Target)
{
    /// <summary>The same bytes by hand: a reader of the driver, and a loop that writes.</summary>
    public static ExportKind Csv { get; } = new("CSV, by hand", "csv", "exports/csv", 1.3);

    /// <summary>Rows read from SQLite by hand into DuckDB, and its COPY.</summary>
    public static ExportKind Parquet { get; } =
        new("Parquet, rows into DuckDB and COPY", "parquet", "exports/parquet", 1.5);

    /// <summary>
    /// COPY alone, of rows that DuckDB has in memory: no reading, a bound that nobody who reads can reach.
    /// </summary>
    public static ExportKind ParquetOfMemory { get; } =
        new("Parquet, DuckDB's COPY from its memory", "parquet", "exports/parquet-of-memory", null);
}
