using System.Buffers;
using Alliance.Graph.Execution;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Alliance.Graph.Http.Responses;

internal static class GraphResponseWriter
{
    private const int UsualLength = 4096;

    public static Task WriteAsync(HttpContext context, ResponseMediaType mediaType, GraphResponse response)
    {
        var status = ResponseStatus.Of(response, mediaType);
        if (status == StatusCodes.Status405MethodNotAllowed)
        {
            context.Response.Headers.Allow = HttpMethods.Post;
        }

        return WriteAsync(context, mediaType, response, status);
    }

    public static Task WriteAsync(HttpContext context, ResponseMediaType mediaType, RequestRefusedException refusal)
    {
        var headers = context.Response.Headers;
        headers.Allow = refusal.Allow;
        headers.Accept = refusal.AcceptType;
        headers.AcceptEncoding = refusal.AcceptEncoding;
        return WriteAsync(context, mediaType, GraphResponse.Refused(new GraphError(refusal.Code, refusal.Message)), refusal.Status);
    }

    private static async Task WriteAsync(HttpContext context, ResponseMediaType mediaType, GraphResponse response, int status)
    {
        // Written whole before the first byte leaves, so that a fault while writing can still become a coded error.
        var body = new ArrayBufferWriter<byte>(UsualLength);
        response.WriteTo(body);

        var http = context.Response;
        http.StatusCode = status;
        http.ContentType = mediaType.ContentType;
        http.ContentLength = body.WrittenCount;
        http.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        // An answer is true until the next import or edit, and nothing tells a cache when that is.
        http.Headers.CacheControl = "no-store";
        http.Headers.XContentTypeOptions = "nosniff";
        await http.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }
}
