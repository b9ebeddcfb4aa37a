using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Responses;

/// <summary>
/// The status of an answer to a well-formed request. It follows the audits of <c>graphql-http</c>: the drafts of 2026
/// ask for 422 and 294 in places, where the audits, and the clients of today, still want 400 and 200.
/// </summary>
internal static class ResponseStatus
{
    public static int Of(GraphResponse response, ResponseMediaType mediaType)
    {
        if (!response.IsRequestError)
        {
            return StatusCodes.Status200OK;
        }

        // HTTP GET is safe, whatever media type the refusal has (GraphQL over HTTP, "GET").
        if (HasCode(response, ErrorCodes.OperationNotAllowed))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        // The draft of the header asks for it.
        if (HasCode(response, ErrorCodes.IdempotencyMismatch))
        {
            return StatusCodes.Status422UnprocessableEntity;
        }

        // Retry-After belongs to these statuses, and whatever stands between caller and server knows them.
        if (
            HasCode(response, ErrorCodes.RateLimited)
            || HasCode(response, ErrorCodes.AnswersUnread)
            || HasCode(response, ErrorCodes.SubscriptionsLimit)
        )
        {
            return StatusCodes.Status429TooManyRequests;
        }

        if (HasCode(response, ErrorCodes.ServerBusy))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        // With any other status a client could not know application/json from a proxy's own error.
        if (mediaType == ResponseMediaType.Json)
        {
            return StatusCodes.Status200OK;
        }

        return HasCode(response, ErrorCodes.DatabaseUnavailable) || HasCode(response, ErrorCodes.TimeLimit)
                ? StatusCodes.Status503ServiceUnavailable
            : HasCode(response, ErrorCodes.Internal) ? StatusCodes.Status500InternalServerError
            : StatusCodes.Status400BadRequest;
    }

    private static bool HasCode(GraphResponse response, string code) =>
        response.Errors.Any(error => error.Code == code);
}
