using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Reports;

/// <summary>A form in which a report is served.</summary>
/// <param name="Extension">How its address ends.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="IsKept">Whether it is taken away, so that its links must say on which server they are.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportFormat(
    string Extension,
    string ContentType,
    bool IsKept,
    Func<ReportModel, QueryAddress, byte[]> Write
)
{
    private static readonly ReportFormat[] _all =
    [
        new(
            "",
            "text/html; charset=utf-8",
            IsKept: false,
            (report, addresses) => new HtmlReport(report, addresses).Write()
        ),
        new(
            ".md",
            "text/markdown; charset=utf-8",
            IsKept: true,
            (report, addresses) => new MarkdownReport(report, addresses).Write()
        ),
        new(
            ".json",
            "application/json; charset=utf-8",
            IsKept: true,
            (report, addresses) => new JsonReport(report, addresses).Write()
        ),
    ];

    /// <summary>
    /// The key and the form that the last part of an address asks for. Keys of rounds have no full stop.
    /// </summary>
    public static (string Key, ReportFormat? Format) Read(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var extension = dot < 0 ? "" : name[dot..];
        return (dot < 0 ? name : name[..dot], _all.FirstOrDefault(format => format.Extension == extension));
    }
}
