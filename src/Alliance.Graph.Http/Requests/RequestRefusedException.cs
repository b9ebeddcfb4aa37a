using Alliance.Graph.Execution.Errors;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>The HTTP request is refused before anything is executed.</summary>
internal sealed class RequestRefusedException(int status, string code, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>Methods that would do; an answer with status 405 must name them (RFC 9110, 15.5.6).</summary>
    public string? Allow { get; init; }

    /// <summary>Media type of a body that would do, for status 415 (RFC 9110, 12.5.1).</summary>
    public string? AcceptType { get; init; }

    /// <summary>Encoding of a body that would do, for status 415 (RFC 9110, 15.5.16).</summary>
    public string? AcceptEncoding { get; init; }

    public static RequestRefusedException Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, ErrorCodes.BadRequest, message);
}
