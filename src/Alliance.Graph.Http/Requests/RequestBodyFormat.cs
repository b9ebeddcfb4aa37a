using Alliance.Graph.Execution.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Requests;

/// <summary>
/// The one format of bodies: JSON in UTF-8, uncompressed. The media types that a form can send are refused, since a
/// browser would send them for any page without asking first.
/// </summary>
internal static class RequestBodyFormat
{
    private const string Json = "application/json";

    public static void Require(HttpRequest request)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.ContentType))
        {
            throw WrongType("The header 'Content-Type' is missing.");
        }

        if (
            !MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        )
        {
            throw WrongType("The body's media type is not supported.");
        }

        // No charset means UTF-8 (GraphQL over HTTP, "Media Types").
        if (type.Charset.HasValue && !Charsets.IsUtf8(type))
        {
            throw WrongType("The body's charset is not supported.");
        }

        if (
            !StringValues.IsNullOrEmpty(request.Headers.ContentEncoding)
            && !string.Equals(request.Headers.ContentEncoding, "identity", StringComparison.OrdinalIgnoreCase)
        )
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType,
                ErrorCodes.UnsupportedMediaType,
                "Compressed bodies are not supported. Send the body without 'Content-Encoding'."
            )
            {
                AcceptEncoding = "identity",
            };
        }
    }

    private static RequestRefusedException WrongType(string problem) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            ErrorCodes.UnsupportedMediaType,
            $"{problem} Send JSON in UTF-8 with 'Content-Type: {Json}'."
        )
        {
            AcceptType = Json,
        };
}
