using System.Globalization;

namespace Alliance.Graph.Http.Reports;

/// <summary>Writes a report as a page.</summary>
/// <param name="report">The report.</param>
/// <param name="addresses">Where its queries are asked.</param>
internal sealed class HtmlReport(ReportModel report, QueryAddress addresses)
{
    public const string Language = "en";

    private readonly HtmlPage _page = new();

    public byte[] Write()
    {
        using var page = _page;
        return page.Document(
            Language,
            () =>
            {
                page.Element("head", Head);
                page.Element("body", () => page.Element("main", Main));
            }
        );
    }

    private void Head()
    {
        _page.Element("meta", [("charset", "utf-8")]);
        _page.Element("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
        _page.Element("title", report.Title);
        _page.Element("link", [("rel", "icon"), ("href", "data:,")]);
        _page.Element("link", [("rel", "alternate"), ("type", "text/markdown"), ("href", $"{report.Key}.md")]);
        _page.Element("link", [("rel", "alternate"), ("type", "application/json"), ("href", $"{report.Key}.json")]);
        _page.Element("style", ReportStyle.Css);
    }

    private void Main()
    {
        _page.Element(
            "header",
            () =>
            {
                _page.Element("h1", report.Title);
                if (report.IsDraft)
                {
                    _page.Element("p", ReportWords.Draft, ("class", "draft"));
                }

                foreach (var line in ReportWords.About(report))
                {
                    _page.Element("p", line, ("class", "note"));
                }

                _page.Element(
                    "p",
                    [("class", "note")],
                    () =>
                    {
                        _page.Text("Also as ");
                        _page.Element("a", "Markdown", ("href", $"{report.Key}.md"));
                        _page.Text(" and ");
                        _page.Element("a", "JSON", ("href", $"{report.Key}.json"));
                        _page.Text(".");
                    }
                );
            }
        );
        _page.Element(
            "nav",
            [("aria-label", "Contents")],
            () =>
                _page.Element(
                    "ol",
                    () =>
                    {
                        foreach (var section in report.Sections)
                        {
                            _page.Element(
                                "li",
                                () => _page.Element("a", section.Title, ("href", $"#{section.Anchor}"))
                            );
                        }
                    }
                )
        );
        foreach (var section in report.Sections)
        {
            Section(section);
        }
    }

    private void Section(ReportModelSection section) =>
        _page.Element(
            "section",
            [("aria-labelledby", section.Anchor)],
            () =>
            {
                _page.Element("h2", section.Title, ("id", section.Anchor));
                foreach (var paragraph in section.Paragraphs)
                {
                    _page.Element("p", paragraph, ("class", "text"));
                }

                _page.Element("p", section.About, ("class", "note"));
                foreach (var figure in section.Figures)
                {
                    Figure(figure, $"{section.Anchor}-{figure.Key}");
                }

                if (section.Figures.Count == 0)
                {
                    _page.Element("p", ReportWords.NoFigures, ("class", "note"));
                }
            }
        );

    private void Figure(ReportModelFigure figure, string id) =>
        _page.Element(
            "figure",
            [("id", id)],
            () =>
            {
                if (figure.Single is { } number)
                {
                    _page.Element(
                        "p",
                        () =>
                        {
                            _page.Element("span", number, ("class", "number"));
                            _page.Text($" {figure.Caption}");
                        }
                    );
                }
                else if (figure.Rows.Count == 0)
                {
                    _page.Element("p", $"{figure.Caption} {ReportModelFigure.NoRows}");
                }
                else
                {
                    if (ChartData.Of(figure) is { } data)
                    {
                        new Chart(_page, data, id).Write();
                    }

                    Table(figure, id);
                }

                _page.Element("figcaption", [("class", "note")], () => Source(figure));
            }
        );

    private void Table(ReportModelFigure figure, string id) =>
        _page.Element(
            "div",
            [("class", "wide"), ("role", "group"), ("aria-labelledby", $"{id}-caption"), ("tabindex", "0")],
            () =>
                _page.Element(
                    "table",
                    () =>
                    {
                        _page.Element("caption", figure.Caption, ("id", $"{id}-caption"));
                        _page.Element(
                            "thead",
                            () =>
                                _page.Element(
                                    "tr",
                                    () =>
                                    {
                                        foreach (var column in figure.Columns)
                                        {
                                            _page.Element(
                                                "th",
                                                column.Heading,
                                                ("scope", "col"),
                                                ("class", Class(column))
                                            );
                                        }
                                    }
                                )
                        );
                        _page.Element(
                            "tbody",
                            () =>
                            {
                                foreach (var row in figure.Rows)
                                {
                                    _page.Element(
                                        "tr",
                                        () =>
                                        {
                                            foreach (var (column, cell) in figure.Columns.Zip(row))
                                            {
                                                var isFirst = column == figure.Columns[0];
                                                _page.Element(
                                                    isFirst ? "th" : "td",
                                                    ReportModelFigure.Text(cell),
                                                    ("scope", isFirst ? "row" : null),
                                                    ("class", Class(column))
                                                );
                                            }
                                        }
                                    );
                                }
                            }
                        );
                    }
                )
        );

    private void Source(ReportModelFigure figure)
    {
        foreach (var remark in new[] { figure.Cut, figure.Sight }.OfType<string>())
        {
            _page.Text($"{remark} ");
        }

        _page.Text(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Read at revision {report.Revision}; asked again, it is as it is now: "
            )
        );
        _page.Element("a", "as CSV", ("href", addresses.Of(figure)), ("aria-label", $"As CSV: {figure.Caption}"));
        _page.Text(", ");
        _page.Element(
            "a",
            "as lines of JSON",
            ("href", addresses.OfLines(figure)),
            ("aria-label", $"As lines of JSON: {figure.Caption}")
        );
        _page.Text(", ");
        _page.Element(
            "a",
            "first pages as JSON",
            ("href", addresses.OfAnswer(figure)),
            ("aria-label", $"First pages as JSON: {figure.Caption}")
        );
        _page.Text(".");
        _page.Element(
            "details",
            () =>
            {
                _page.Element("summary", "Query");
                _page.Element("pre", () => _page.Element("code", figure.Query));
                _page.Element("pre", () => _page.Element("code", figure.Variables));
            }
        );
    }

    private static string? Class(ReportModelColumn column) => column.IsNumber ? "n" : null;
}
