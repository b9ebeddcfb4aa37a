using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// How a caller asks for tables: the parameter <c>format</c> of the address, or else the header <c>Accept</c>, with GET
/// and POST alike.
/// Beside it <c>table</c> chooses one of several tables, and for CSV <c>sep</c>, <c>bom</c> and <c>formulas</c> say how
/// it is written. Of
/// a description <c>of</c> says in which format the files are that it describes, and <c>paths</c> whether it names
/// their addresses.
/// </summary>
internal static class TableWish
{
    private const string Json = "json";

    /// <summary>The wish; null if JSON is wanted.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accepted">The format that <c>Accept</c> asks for; null if it asks for JSON.</param>
    /// <exception cref="RequestRefusedException">There is no such format, or an option has no such value.</exception>
    public static TableRequest? Read(HttpRequest request, TableFormat? accepted)
    {
        if (!request.QueryString.HasValue)
        {
            return accepted is null
                ? null
                : new TableRequest(accepted)
                {
                    Address = accepted.IsDescription ? new TableAddress(TableParameters.GraphOf(request), null) : null,
                };
        }

        var format = AddressParameters.Find(request, TableAddress.FormatParameter) is { } name ? Named(name) : accepted;
        return format is null
            ? null
            : new TableRequest(format)
            {
                Described = DescribedBy(request, format),
                Address = AddressOf(request, format),
                Table = AddressParameters.Find(request, TableAddress.TableParameter) is { Length: > 0 } table
                    ? table
                    : null,
                Separator = AddressParameters.Find(request, TableParameters.Separator) switch
                {
                    null or "" or "," or "comma" => ',',
                    ";" or "semicolon" => ';',
                    "\t" or "tab" => '\t',
                    "|" or "pipe" => '|',
                    _ => throw RequestRefusedException.Malformed(
                        "The parameter 'sep' must be ',', ';', '|' or a tab, or 'comma', 'semicolon', 'pipe' or 'tab'."
                    ),
                },
                HasByteOrderMark = AddressParameters.Find(request, TableParameters.Mark) switch
                {
                    null or "" or "false" or "0" => false,
                    "true" or "1" => true,
                    _ => throw RequestRefusedException.Malformed("The parameter 'bom' must be 'true' or 'false'."),
                },
                KeepsFormulas = AddressParameters.Find(request, TableParameters.Formulas) switch
                {
                    null or "" or "defuse" => false,
                    "keep" => true,
                    _ => throw RequestRefusedException.Malformed(
                        "The parameter 'formulas' must be 'defuse' or 'keep'."
                    ),
                },
            };
    }

    private static TableFormat DescribedBy(HttpRequest request, TableFormat format)
    {
        if (!format.IsDescription || AddressParameters.Find(request, "of") is not { Length: > 0 } name)
        {
            return TableFormat.Csv;
        }

        return format == TableFormat.Csvw && name != TableFormat.Csv.Name
            ? throw Unknown(
                $"'{format.Name}' describes '{TableFormat.Csv.Name}' and nothing else, but 'of' is '{name}'. Ask for '{TableFormat.DataPackage.Name}', or leave 'of' out."
            )
            : TableFormat.All.FirstOrDefault(known => known.Name == name && !known.IsDescription)
                ?? throw Unknown(
                    $"There is no format '{name}' to be described. Write 'of' as one of {string.Join(", ", TableFormat.All.Where(known => !known.IsDescription).Select(known => $"'{known.Name}'"))}."
                );
    }

    /// <summary>Where it is asked, for those that tell it.</summary>
    private static TableAddress? AddressOf(HttpRequest request, TableFormat format)
    {
        var isNamed = AddressParameters.Find(request, "paths") switch
        {
            null or "" or "addresses" => true,
            "files" => false,
            _ => throw RequestRefusedException.Malformed("The parameter 'paths' must be 'addresses' or 'files'."),
        };
        return format.IsDescription
            ? new TableAddress(TableParameters.GraphOf(request), isNamed ? TableParameters.Of(request) : null)
            : null;
    }

    private static RequestRefusedException Unknown(string message) =>
        new(StatusCodes.Status400BadRequest, ErrorCodes.UnknownFormat, message);

    private static TableFormat? Named(string name) =>
        name == Json
            ? null
            : TableFormat.All.FirstOrDefault(format => format.Name == name)
                ?? throw Unknown(
                    $"There is no format '{name}'. Write 'format' as one of {string.Join(", ", TableFormat.All.Select(format => $"'{format.Name}'"))} or '{Json}'."
                );
}
