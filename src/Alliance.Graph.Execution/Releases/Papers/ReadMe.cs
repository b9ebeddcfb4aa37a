using System.Globalization;
using System.Text;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Releases.Tables;

namespace Alliance.Graph.Execution.Releases.Papers;

/// <summary>The file <c>README.md</c> of a release.</summary>
internal static class ReadMe
{
    public const string FileName = "README.md";

    public static byte[] Write(ReleaseManifest release, IReadOnlyList<ReleaseTable> tables)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {Line(release.Title)}\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"Release {release.Name}, made {release.CreatedAt:yyyy-MM-dd HH:mm:ss} UTC of revision {release.Revision}. It does not change any more.\n\n"
        );
        if (release.Notes is { } notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{notes.Trim()}\n\n");
        }

        text.Append(
            string.Create(
                    CultureInfo.InvariantCulture,
                    $"""
                    It holds what everybody could see at that moment: no drafts, no keys, nothing of how it came about beyond the history that the graph shows.

                    - `{ReleaseFolder.DatabaseName}`: all of it as a SQLite database.
                    - `csv/` and `parquet/`: each list of the graph as a table, with what is stored of its rows and the keys of what they link to. Lists of objects within rows stand in the database only. In CSV an empty cell is a missing value, except in a column of texts, where it may be the empty text; in Parquet a missing value is null. In CSV a text that a spreadsheet would calculate has an apostrophe ahead; Parquet and the database have it as it is stored.
                    - `{DataPackage.FileName}`: what the tables and their columns mean (Frictionless Data Package).
                    - `{DictionaryFiles.Fields}`, `{DictionaryFiles.Values}`: the data dictionary: each type with its fields and values, what they mean, whose they are, and how many rows have a value.
                    - `{Citation.CffName}`, `{Citation.BibName}`: how to cite it.
                    - `{ReleaseManifest.FileName}`: this release for programs, with the number of rows of each type.
                    - `{HashList.FileName}`: hashes of all files; check them with `sha256sum --check {HashList.FileName}`.

                    Every row says where it comes from, in `provenance.source` and the columns beside it. Read them before you publish a number.

                    ## How to cite

                    {Citation.Sentence(release)}

                    ## Tables

                    | table | what a row is |
                    |---|---|

                    """
                )
                .ReplaceLineEndings("\n")
        );
        foreach (var table in tables)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{table.Name}` | {Line(table.Description).Replace("|", "\\|", StringComparison.Ordinal)} |\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").Trim();
}
