namespace Alliance.Graph.Http.Releases.Files;

/// <summary>What the files of a release are.</summary>
internal static class ReleaseFileType
{
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".db" => "application/vnd.sqlite3",
            ".csv" => "text/csv; charset=utf-8",
            ".parquet" => "application/vnd.apache.parquet",
            ".json" => "application/json",
            ".md" => "text/markdown; charset=utf-8",
            ".cff" => "application/yaml",
            ".bib" => "application/x-bibtex",
            _ => "text/plain; charset=utf-8",
        };
}
