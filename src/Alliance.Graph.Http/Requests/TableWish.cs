using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// How a caller asks for tables: the parameter <c>format</c> of the address, or else the header <c>Accept</c>, with GET and POST alike.
/// Beside it <c>table</c> chooses one of several tables, and for CSV <c>sep</c>, <c>bom</c> and <c>formulas</c> say how it is written.
/// </summary>
internal static class TableWish
{
    private const string Format = "format";
    private const string Json = "json";

    /// <summary>The wish; null if JSON is wanted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accepted">The format that <c>Accept</c> asks for; null if it asks for JSON.</param>
    /// <exception cref="RequestRefusedException">There is no such format, or an option has no such value.</exception>
    public static TableRequest? Read(HttpRequest request, TableFormat? accepted)
    {
        if (!request.QueryString.HasValue)
        {
            return accepted is null ? null : new TableRequest(accepted);
        }

        var format = AddressParameters.Find(request, Format) is { } name ? Named(name) : accepted;
        return format is null ? null : new TableRequest(format)
        {
            Table = AddressParameters.Find(request, "table") is { Length: > 0 } table ? table : null,
            Separator = AddressParameters.Find(request, "sep") switch
            {
                null or "" or "," or "comma" => ',',
                ";" or "semicolon" => ';',
                "\t" or "tab" => '\t',
                "|" or "pipe" => '|',
                _ => throw RequestRefusedException.Malformed("The parameter 'sep' must be ',', ';', '|' or a tab, or 'comma', 'semicolon', 'pipe' or 'tab'."),
            },
            HasByteOrderMark = AddressParameters.Find(request, "bom") switch
            {
                null or "" or "false" or "0" => false,
                "true" or "1" => true,
                _ => throw RequestRefusedException.Malformed("The parameter 'bom' must be 'true' or 'false'."),
            },
            KeepsFormulas = AddressParameters.Find(request, "formulas") switch
            {
                null or "" or "defuse" => false,
                "keep" => true,
                _ => throw RequestRefusedException.Malformed("The parameter 'formulas' must be 'defuse' or 'keep'."),
            },
        };
    }

    private static TableFormat? Named(string name)
        => name == Json ? null
            : TableFormat.All.FirstOrDefault(format => format.Name == name)
                ?? throw new RequestRefusedException(
                    StatusCodes.Status400BadRequest,
                    ErrorCodes.UnknownFormat,
                    $"There is no format '{name}'. Write 'format' as one of {string.Join(", ", TableFormat.All.Select(format => $"'{format.Name}'"))} or '{Json}'.");
}
