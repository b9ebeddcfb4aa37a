using System.Globalization;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Releases.Papers;
using Alliance.Graph.Http.Reports;

namespace Alliance.Graph.Http.Releases;

/// <summary>Writes the page about a release.</summary>
/// <param name="release">The release.</param>
/// <param name="address">Address of the page, without the '/' at its end.</param>
/// <param name="list">Address of the list of releases.</param>
/// <param name="graph">Where the live graph is.</param>
internal sealed class ReleasePage(ReleaseManifest release, string address, string list, string graph)
{
    private readonly HtmlPage _page = new();

    public byte[] Write()
    {
        using var page = _page;
        return page.Document(
            HtmlReport.Language,
            () =>
            {
                page.Element(
                    "head",
                    () =>
                    {
                        page.Element("meta", [("charset", "utf-8")]);
                        page.Element(
                            "meta",
                            [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]
                        );
                        page.Element("title", $"{release.Title} (release {release.Name})");
                        page.Element("link", [("rel", "icon"), ("href", "data:,")]);
                        page.Element(
                            "link",
                            [
                                ("rel", "alternate"),
                                ("type", "application/json"),
                                ("href", $"{address}/{ReleaseManifest.FileName}"),
                            ]
                        );
                        page.Element("style", ReportStyle.Css);
                    }
                );
                page.Element("body", () => page.Element("main", Main));
            }
        );
    }

    private void Main()
    {
        _page.Element(
            "header",
            () =>
            {
                _page.Element("h1", release.Title);
                _page.Element(
                    "p",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Release {release.Name}, made {release.CreatedAt:yyyy-MM-dd HH:mm} UTC of revision {release.Revision}. It does not change any more."
                    ),
                    ("class", "note")
                );
                if (release.Notes is { } notes)
                {
                    _page.Element("p", notes, ("class", "text"));
                }
            }
        );
        Section(
            "ask",
            "Ask it",
            () =>
            {
                _page.Element(
                    "p",
                    () =>
                    {
                        _page.Text("It is a graph of its own at ");
                        _page.Element("code", $"{address}/graphql");
                        _page.Text(", and is asked at ");
                        _page.Element("code", graph);
                        _page.Text(" with the header ");
                        _page.Element("code", $"Alliance-Release: {release.Name}");
                        _page.Text(".");
                    }
                );
            }
        );
        Section(
            "cite",
            "Cite it",
            () =>
            {
                _page.Element("p", Citation.Sentence(release), ("class", "text"));
                if (release.License is { } license)
                {
                    _page.Element("p", $"License: {license}.");
                }

                _page.Element(
                    "p",
                    () =>
                    {
                        Link(Citation.CffName);
                        _page.Text(", ");
                        Link(Citation.BibName);
                    }
                );
                _page.Element("pre", () => _page.Element("code", Citation.Bib(release).TrimEnd()));
            }
        );
        Section("rows", "What is in it", Rows);
        Section("files", "Files", Files);
        _page.Element("p", () => _page.Element("a", "All releases", ("href", $"{list}/")));
    }

    private void Section(string id, string title, Action content) =>
        _page.Element(
            "section",
            [("aria-labelledby", id)],
            () =>
            {
                _page.Element("h2", title, ("id", id));
                content();
            }
        );

    private void Rows() =>
        Table(
            "Rows by type",
            ["Type", "Rows"],
            release.Types.Where(type => type.Rows > 0),
            type =>
            {
                _page.Element("th", type.Name, ("scope", "row"));
                _page.Element("td", type.Rows.ToString(CultureInfo.InvariantCulture), ("class", "n"));
            }
        );

    private void Files()
    {
        _page.Element(
            "p",
            () =>
            {
                _page.Text("The hashes are in ");
                Link(HashList.FileName);
                _page.Text(" too, with that of ");
                Link(ReleaseManifest.FileName);
                _page.Text(", which says all of this for programs.");
            }
        );
        Table(
            "Files with their lengths and hashes",
            ["File", "Bytes", "SHA-256"],
            release.Files,
            file =>
            {
                _page.Element("th", [("scope", "row")], () => Link(file.Path));
                _page.Element("td", file.Bytes.ToString(CultureInfo.InvariantCulture), ("class", "n"));
                _page.Element("td", () => _page.Element("code", file.Sha256));
            }
        );
    }

    private void Table<T>(string caption, IReadOnlyList<string> headings, IEnumerable<T> rows, Action<T> row) =>
        _page.Element(
            "div",
            [("class", "wide"), ("role", "group"), ("aria-label", caption), ("tabindex", "0")],
            () =>
                _page.Element(
                    "table",
                    () =>
                    {
                        _page.Element("caption", caption);
                        _page.Element(
                            "thead",
                            () =>
                                _page.Element(
                                    "tr",
                                    () =>
                                    {
                                        foreach (var heading in headings)
                                        {
                                            _page.Element("th", heading, ("scope", "col"));
                                        }
                                    }
                                )
                        );
                        _page.Element(
                            "tbody",
                            () =>
                            {
                                foreach (var each in rows)
                                {
                                    _page.Element("tr", () => row(each));
                                }
                            }
                        );
                    }
                )
        );

    private void Link(string file) => _page.Element("a", file, ("href", $"{address}/{file}"));
}
