using System.Text.Encodings.Web;
using System.Text.Json;

namespace Alliance.Graph.Http.Reports;

/// <summary>Writes a report as JSON.</summary>
/// <param name="report">The report.</param>
/// <param name="addresses">Where its queries are asked.</param>
internal sealed class JsonReport(ReportModel report, QueryAddress addresses)
{
    private static readonly JsonSerializerOptions _options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public byte[] Write() =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                report.Key,
                report.Title,
                State = report.IsDraft ? "DRAFT" : "PUBLISHED",
                report.Revision,
                report.CompiledAt,
                report.PublishedAt,
                Sections = report.Sections.Select(section => new
                {
                    section.Name,
                    section.Title,
                    section.About,
                    section.Text,
                    Figures = section.Figures.Select(figure => new
                    {
                        figure.Key,
                        figure.Caption,
                        figure.IsSecretariatView,
                        Columns = figure.Columns.Select(column => new
                        {
                            column.Name,
                            column.Heading,
                            column.IsNumber,
                        }),
                        figure.Rows,
                        figure.TotalRows,
                        figure.Query,
                        Variables = JsonDocument.Parse(figure.Variables).RootElement,
                        Address = addresses.OfLines(figure),
                    }),
                }),
            },
            _options
        );
}
