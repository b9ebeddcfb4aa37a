using System.Globalization;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Reports;

namespace Alliance.Graph.Http.Dictionaries;

/// <summary>Writes the data dictionary as a page without scripts.</summary>
/// <param name="types">All types.</param>
/// <param name="search">What is looked for.</param>
/// <param name="address">Address of the page.</param>
/// <param name="release">Name of the release that it is of; null if it is of the live graph.</param>
internal sealed class DictionaryPage(
    IReadOnlyList<DictionaryType> types,
    DictionarySearch search,
    string address,
    string? release
)
{
    private static readonly (DictionaryKind Kind, string Title)[] _kinds =
    [
        (DictionaryKind.Node, "Rows"),
        (DictionaryKind.Section, "Sections"),
        (DictionaryKind.Value, "Objects"),
        (DictionaryKind.Enum, "Lists of values"),
    ];

    private readonly HtmlPage _page = new();
    private readonly IReadOnlyList<DictionaryType> _found = search.Find(types);

    private string Title => release is null ? "Data dictionary" : $"Data dictionary of release {release}";

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
                        page.Element("title", search.IsEmpty ? Title : $"{search.Text} - {Title}");
                        page.Element("link", [("rel", "icon"), ("href", "data:,")]);
                        page.Element(
                            "link",
                            [
                                ("rel", "alternate"),
                                ("type", TableFormat.Csv.MediaType),
                                ("href", FileAddress(TableFormat.Csv.Name)),
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
                _page.Element("h1", Title);
                _page.Element(
                    "p",
                    "What there is: types, fields and values, what they mean, whose they are, and how much of the rows that you can see has a value."
                );
            }
        );
        _page.Element(
            "nav",
            [("aria-label", "Search and files")],
            () =>
            {
                Search();
                Files();
            }
        );
        if (_found.Count == 0)
        {
            _page.Element("p", "Nothing is found by all of these words. Try fewer, or parts of them.");
            return;
        }

        Contents();
        foreach (var type in _found)
        {
            _page.Element("section", [("aria-labelledby", type.Name)], () => Type(type));
        }
    }

    private void Search() =>
        _page.Element(
            "form",
            [("method", "get"), ("action", address), ("role", "search")],
            () =>
            {
                _page.Element(
                    "p",
                    () =>
                    {
                        _page.Element("label", "Words that must occur", ("for", DictionarySearch.Parameter));
                        _page.Text(" ");
                        _page.Element(
                            "input",
                            [
                                ("id", DictionarySearch.Parameter),
                                ("name", DictionarySearch.Parameter),
                                ("type", "search"),
                                ("value", search.Text),
                            ]
                        );
                        _page.Text(" ");
                        _page.Element("button", "Search", ("type", "submit"));
                    }
                );
                if (!search.IsEmpty)
                {
                    _page.Element(
                        "p",
                        [("role", "status")],
                        () =>
                        {
                            var fields = _found.Sum(type => type.Fields.Count);
                            var values = _found.Sum(type => type.Values.Count);
                            _page.Text(
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"{fields} fields and {values} values in {_found.Count} types. "
                                )
                            );
                            _page.Element("a", "Show all", ("href", address));
                        }
                    );
                }
            }
        );

    private void Files() =>
        _page.Element(
            "p",
            [("class", "note")],
            () =>
            {
                _page.Text("All of it as a file: ");
                foreach (
                    var (name, text) in new[]
                    {
                        ("csv", "CSV of fields"),
                        ("csv&table=values", "CSV of values"),
                        ("xlsx", "workbook"),
                        ("ndjson", "NDJSON of fields"),
                        ("json", "JSON"),
                    }
                )
                {
                    _page.Element("a", text, ("href", FileAddress(name)));
                    _page.Text(name == "json" ? "." : ", ");
                }
            }
        );

    private void Contents() =>
        _page.Element(
            "nav",
            [("aria-label", "Types")],
            () =>
            {
                foreach (var (kind, title) in _kinds)
                {
                    var those = _found.Where(type => type.Kind == kind).ToList();
                    if (those.Count == 0)
                    {
                        continue;
                    }

                    _page.Element(
                        "p",
                        () =>
                        {
                            _page.Element("strong", $"{title}:");
                            foreach (var type in those)
                            {
                                _page.Text(" ");
                                _page.Element("a", type.Name, ("href", $"#{type.Name}"));
                            }
                        }
                    );
                }
            }
        );

    private void Type(DictionaryType type)
    {
        _page.Element("h2", type.Name, ("id", type.Name));
        _page.Element("p", type.Definition, ("class", "text"));
        _page.Element("p", About(type), ("class", "note"));
        if (type.Fields.Count > 0)
        {
            Table(
                $"Fields of {type.Name}",
                ["Field", "Type", "Meaning", "Unit", "Filled", "From, to", "Since"],
                type.Fields,
                field => Field(type, field)
            );
        }

        if (type.Values.Count > 0)
        {
            Table(
                $"Values of {type.Name}",
                ["Value", "Meaning"],
                type.Values,
                value =>
                {
                    _page.Element("th", value.Name, ("scope", "row"));
                    Meaning(value.Definition, value.Deprecation, note: null);
                }
            );
        }
    }

    private static string About(DictionaryType type)
    {
        var parts = new List<string> { $"{Titled(type.Kind)} of module {type.Module}, owned by {type.Owner}" };
        if (type.Since is { } since)
        {
            parts.Add($"since {since}");
        }

        if (type.Rows is { } rows)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{rows} rows"));
        }

        return $"{string.Join("; ", parts)}.";
    }

    private static string Titled(DictionaryKind kind) =>
        kind switch
        {
            DictionaryKind.Node => "Rows",
            DictionaryKind.Section => "Section",
            DictionaryKind.Value => "Part of rows",
            _ => "List of values",
        };

    private void Field(DictionaryType type, DictionaryField field)
    {
        _page.Element("th", field.Name, ("scope", "row"));
        _page.Element("td", () => _page.Element("code", field.Type));
        Meaning(
            field.Definition,
            field.Deprecation,
            field.Module == type.Module ? null : $"Module {field.Module}, owned by {field.Owner}."
        );
        _page.Element("td", field.Unit ?? "");
        _page.Element(
            "td",
            field.Share is { } share
                ? string.Create(CultureInfo.InvariantCulture, $"{Percent(share)} ({field.WithValue})")
                : "",
            ("class", "n")
        );
        _page.Element("td", field.Earliest is null ? "" : $"{field.Earliest} to {field.Latest}");
        _page.Element("td", field.Since ?? "");
    }

    /// <summary>Rounded, but never to all or nothing where it is neither.</summary>
    private static string Percent(double share) =>
        share switch
        {
            0 => "0 %",
            1 => "100 %",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(Math.Round(share * 100), 1, 99)} %"),
        };

    private void Meaning(string definition, string? deprecation, string? note) =>
        _page.Element(
            "td",
            () =>
            {
                _page.Text(definition);
                if (note is not null)
                {
                    _page.Element("br", []);
                    _page.Text(note);
                }

                if (deprecation is not null)
                {
                    _page.Element("br", []);
                    _page.Element("strong", "Deprecated:");
                    _page.Text($" {deprecation}");
                }
            }
        );

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

    private string FileAddress(string format) => $"{address}?{TableAddress.FormatParameter}={format}";
}
