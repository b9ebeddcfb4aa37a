using System.Globalization;
using Alliance.Graph.Data.Connections;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Responses;

internal static class GraphResponseWriter
{
    /// <param name="context">The request.</param>
    /// <param name="mediaType">What its caller is answered in.</param>
    /// <param name="response">The answer.</param>
    /// <param name="memory">What the answer holds until it is sent; null for one that is small for sure, such as a
    /// refusal.</param>
    /// <exception cref="BrokenAnswerException">Nothing was sent, because its caller does not take what was sent
    /// before.</exception>
    public static Task WriteAsync(
        HttpContext context,
        ResponseMediaType mediaType,
        GraphResponse response,
        UnsentAnswer? memory = null
    )
    {
        var status = ResponseStatus.Of(response, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        return WriteAsync(context, mediaType, response, status, memory);
    }

    public static Task WriteAsync(HttpContext context, ResponseMediaType mediaType, RequestRefusedException refusal)
    {
        var headers = context.Response.Headers;
        headers.Allow = refusal.Allow;
        headers.Accept = refusal.AcceptType;
        headers.AcceptEncoding = refusal.AcceptEncoding;
        return WriteAsync(
            context,
            mediaType,
            GraphResponse.Refused(new GraphError(refusal.Code, refusal.Message)),
            refusal.Status
        );
    }

    private static async Task WriteAsync(
        HttpContext context,
        ResponseMediaType mediaType,
        GraphResponse response,
        int status,
        UnsentAnswer? memory = null
    )
    {
        var http = context.Response;
        var isCounted = false;
        await response.WriteAsync(WritePartAsync, context.RequestAborted);
        if (isCounted)
        {
            http.AppendTrailer(TableHeaders.Rows, TableHeaders.RowsOf(response));
        }

        // A small answer comes as a whole, so that a fault while it is written can still become a coded error.
        async ValueTask WritePartAsync(ReadOnlyMemory<byte> part, bool isWhole, CancellationToken cancellationToken)
        {
            if (!http.HasStarted)
            {
                if (!response.IsDone && memory?.RefuseStalled(part.Length) is { } refusal)
                {
                    throw new BrokenAnswerException(refusal);
                }

                WriteHead(http, mediaType, status, response.State);
                if (response.Table is { } table)
                {
                    isCounted = TableHeaders.Write(http, table, response, isWhole);
                }

                if (response.IsAgain)
                {
                    http.Headers[IdempotencyHeader.Replayed] = "true";
                }

                if (isWhole && ReadMethod.IsUsedBy(context.Request) && status == StatusCodes.Status200OK)
                {
                    // An answer of the live graph is true until the next import or edit, and nothing tells a cache when
                    // that is: it has to ask.
                    http.Headers.CacheControl =
                        response.IsFinal && response.Errors.All(error => error.Code == ErrorCodes.NotFound)
                            ? AnswerCaching.OfFinal(
                                context,
                                context.RequestServices.GetRequiredService<IOptions<GraphHttpOptions>>().Value.Callers
                            )
                            : AnswerCaching.Of(context);
                    if (AnswerTag.IsKnown(context, part.Span, response.Kept))
                    {
                        http.StatusCode = StatusCodes.Status304NotModified;
                        http.ContentType = null;
                        return;
                    }
                }

                if (response.Kept is { } kept && AnswerCompression.FormOf(context, kept) is { } form)
                {
                    part = form;
                }

                http.ContentLength = isWhole ? part.Length : null;
            }

            if (memory is null)
            {
                await http.BodyWriter.WriteAsync(part, cancellationToken);
            }
            else
            {
                await memory.SendAsync(http.BodyWriter, part, cancellationToken);
            }
        }
    }

    private static void WriteHead(HttpResponse http, ResponseMediaType mediaType, int status, DataState? state)
    {
        http.StatusCode = status;
        http.ContentType = mediaType.ContentType;
        http.Headers.CacheControl = "no-store";
        http.Headers.XContentTypeOptions = "nosniff";
        if (state is not null)
        {
            http.Headers[RevisionWish.Header] = state.Revision.ToString(CultureInfo.InvariantCulture);
        }
    }
}
