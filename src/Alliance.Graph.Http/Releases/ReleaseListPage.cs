using System.Globalization;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Http.Reports;

namespace Alliance.Graph.Http.Releases;

/// <summary>Writes the page that lists releases.</summary>
/// <param name="releases">The releases, the latest first; nothing where one cannot be read.</param>
/// <param name="address">Address of the page.</param>
/// <param name="graph">Where the live graph is.</param>
internal sealed class ReleaseListPage(
    IReadOnlyList<(string Name, ReleaseManifest? Manifest)> releases,
    string address,
    string graph
)
{
    private const string Title = "Releases";

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
                        page.Element("title", Title);
                        page.Element("link", [("rel", "icon"), ("href", "data:,")]);
                        page.Element("style", ReportStyle.Css);
                    }
                );
                page.Element(
                    "body",
                    () =>
                        page.Element(
                            "main",
                            () =>
                            {
                                page.Element("h1", Title);
                                page.Element(
                                    "p",
                                    "Frozen states of the data. Each can be asked, downloaded and cited, and none ever changes."
                                );
                                if (releases.Count == 0)
                                {
                                    page.Element("p", "There is none yet.");
                                }
                                else
                                {
                                    List();
                                }

                                page.Element(
                                    "p",
                                    () =>
                                    {
                                        page.Text("The data as they are now: ");
                                        page.Element("a", graph, ("href", graph));
                                    }
                                );
                            }
                        )
                );
            }
        );
    }

    private void List() =>
        _page.Element(
            "ul",
            () =>
            {
                foreach (var (name, manifest) in releases)
                {
                    _page.Element(
                        "li",
                        () =>
                        {
                            if (manifest is null)
                            {
                                _page.Text($"{name}: its files cannot be read.");
                                return;
                            }

                            _page.Element("a", $"{name}: {manifest.Title}", ("href", $"{address}/{name}/"));
                            _page.Text(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $" ({manifest.CreatedAt:yyyy-MM-dd}, revision {manifest.Revision})"
                                )
                            );
                        }
                    );
                }
            }
        );
}
