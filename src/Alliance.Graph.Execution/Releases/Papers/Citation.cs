using System.Globalization;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Modules;

namespace Alliance.Graph.Execution.Releases.Papers;

/// <summary>
/// How a release is cited: as a sentence, as <c>CITATION.cff</c> (https://citation-file-format.github.io, 1.2.0) and in
/// BibTeX.
/// </summary>
public static class Citation
{
    /// <summary>Name of the first file.</summary>
    public const string CffName = "CITATION.cff";

    /// <summary>Name of the second file.</summary>
    public const string BibName = "citation.bib";

    /// <summary>One sentence, for people.</summary>
    public static string Sentence(ReleaseManifest release) => ReleaseCitation.Sentence(release);

    /// <summary>The text of <c>CITATION.cff</c>.</summary>
    public static byte[] Cff(ReleaseManifest release)
    {
        var text = new StringBuilder()
            .Append("cff-version: 1.2.0\n")
            .Append("message: \"If you use these data, please cite them as below.\"\n")
            .Append("type: dataset\n")
            .Append(CultureInfo.InvariantCulture, $"title: {Yaml(release.Title)}\n")
            .Append(CultureInfo.InvariantCulture, $"version: {Yaml(release.Name)}\n")
            .Append(CultureInfo.InvariantCulture, $"date-released: {Day(release)}\n")
            .Append("authors:\n")
            .Append(CultureInfo.InvariantCulture, $"  - name: {Yaml(release.Publisher)}\n")
            .Append("identifiers:\n")
            .Append("  - type: other\n")
            .Append(CultureInfo.InvariantCulture, $"    value: \"sha256:{release.Database.Sha256}\"\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"    description: \"SHA-256 of the file '{ReleaseFolder.DatabaseName}'\"\n"
            );
        if (release.Notes is { } notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"abstract: {Yaml(notes)}\n");
        }

        if (release.License is { } license)
        {
            text.Append(CultureInfo.InvariantCulture, $"license: {Yaml(license)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The text in BibTeX.</summary>
    public static string Bib(ReleaseManifest release) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                @misc{alliance-graph-{{release.Name}},
                  author = {{{Tex(release.Publisher)}}},
                  title = {{{Tex(release.Title)}}},
                  year = {{{release.CreatedAt.Year}}},
                  month = {{{release.CreatedAt.Month}}},
                  version = {{{release.Name}}},
                  note = {Data set of {{Day(
                    release
                )}}, revision {{release.Revision}}, SHA-256 {{release.Database.Sha256}}}
                }

                """
            )
            .ReplaceLineEndings("\n");

    private static string Day(ReleaseManifest release) =>
        release.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A JSON string is one of YAML too.</summary>
    private static string Yaml(string text) => JsonSerializer.Serialize(text);

    /// <summary>Signs that mean something to TeX are written as themselves.</summary>
    private static string Tex(string text) =>
        string.Concat(
            text.ReplaceLineEndings(" ")
                .Select(sign =>
                    sign switch
                    {
                        '\\' => "\\textbackslash{}",
                        '~' => "\\textasciitilde{}",
                        '^' => "\\textasciicircum{}",
                        '{' or '}' or '&' or '%' or '$' or '#' or '_' => $"\\{sign}",
                        _ => sign.ToString(),
                    }
                )
        );
}
