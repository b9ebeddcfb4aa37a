using System.Text;
using Alliance.Graph.Execution.Requests;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// The parameters by which GET asked for a table, to ask for another form of it. Only those that we know: whatever else
/// stands in the
/// address may be nobody else's business, and files are handed on.
/// </summary>
internal static class TableParameters
{
    public const string Separator = "sep";
    public const string Mark = "bom";
    public const string Formulas = "formulas";

    private static readonly HashSet<string> _kept =
    [
        RequestParameters.Query,
        RequestParameters.DocumentId,
        RequestParameters.Id,
        RequestParameters.OperationName,
        RequestParameters.Variables,
        RequestParameters.Extensions,
        Separator,
        Mark,
        Formulas,
        TableAddress.TableParameter,
    ];

    /// <summary>As they were sent, in their order; null if it was not GET.</summary>
    public static IReadOnlyList<string>? Of(HttpRequest request) =>
        !ReadMethod.IsUsedBy(request) || !request.QueryString.HasValue
            ? null
            : [.. request.QueryString.Value!.TrimStart('?').Split('&').Select(Kept).OfType<string>()];

    /// <summary>The address of this server's graph.</summary>
    public static string GraphOf(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}";

    /// <summary>
    /// As addresses are written: many clients send a document with its braces and quotation marks as they are.
    /// </summary>
    private static string Encoded(string text)
    {
        var encoded = new StringBuilder(text.Length + 16);
        foreach (var sign in Encoding.UTF8.GetBytes(text))
        {
            encoded.Append(
                sign is > 0x20 and < 0x7F && !@"""<>\^`{|}".Contains((char)sign, StringComparison.Ordinal)
                    ? ((char)sign).ToString()
                    : $"%{sign:X2}"
            );
        }

        return encoded.ToString();
    }

    private static string? Kept(string parameter)
    {
        var end = parameter.IndexOf('=', StringComparison.Ordinal);
        var name = Uri.UnescapeDataString((end < 0 ? parameter : parameter[..end]).Replace('+', ' '));
        return name == TableAddress.FormatParameter ? name
            : _kept.Contains(name) ? Encoded(parameter)
            : null;
    }
}
