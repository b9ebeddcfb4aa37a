using System.Globalization;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Responses;

/// <summary>What the head of a response says of a file of tables.</summary>
internal static class TableHeaders
{
    /// <summary>
    /// How many rows all tables of the file have: a header where that is known before it is sent, else a trailer (RFC
    /// 9110, 6.5), which the
    /// web server has for HTTP/2 only.
    /// </summary>
    public const string Rows = "Alliance-Rows";

    // Proxies take four kilobytes and more for all headers together; a document can be longer.
    private const int LongestLink = 3000;

    /// <summary>Writes the head.</summary>
    /// <param name="http">The response.</param>
    /// <param name="table">The file.</param>
    /// <param name="response">The answer.</param>
    /// <param name="isWhole">Whether all of it is written.</param>
    /// <returns>Whether the number of rows is to follow as a trailer.</returns>
    public static bool Write(HttpResponse http, TableHead table, GraphResponse response, bool isWhole)
    {
        http.ContentType = table.Format.ContentType;
        http.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = table.FileName,
        }.ToString();
        if (table.Format.IsDescription)
        {
            return false;
        }

        if (
            TableParameters.Of(http.HttpContext.Request) is { } parameters
            && DescriptionOf(table.Format, parameters) is { Length: <= LongestLink } link
        )
        {
            http.Headers.Link = link;
        }

        if (isWhole || table.Rows is not null)
        {
            http.Headers[Rows] = (isWhole ? response.TableRows : table.Rows!.Value).ToString(
                CultureInfo.InvariantCulture
            );
            return false;
        }

        if (!http.SupportsTrailers())
        {
            return false;
        }

        http.DeclareTrailer(Rows);
        return true;
    }

    /// <summary>Where it is told what the file holds (Model for Tabular Data, 5.2; RFC 8288).</summary>
    private static string DescriptionOf(TableFormat format, IReadOnlyList<string> parameters) =>
        format == TableFormat.Csv
            ? $"<{TableAddress.QueryOf(parameters, TableFormat.Csvw.Name, table: null)}>; rel=\"describedby\"; type=\"{TableFormat.Csvw.MediaType}\""
            : $"<{TableAddress.QueryOf(parameters, TableFormat.DataPackage.Name, table: null)}&of={format.Name}>; rel=\"describedby\"; type=\"{TableFormat.DataPackage.MediaType}\"";

    public static string RowsOf(GraphResponse response) => response.TableRows.ToString(CultureInfo.InvariantCulture);
}
