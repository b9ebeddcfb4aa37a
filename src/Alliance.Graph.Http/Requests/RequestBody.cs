using System.Buffers;
using Alliance.Graph.Execution.Errors;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http.Requests;

/// <summary>Reads a body as far as it is allowed to be long.</summary>
internal static class RequestBody
{
    public static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge(maxBytes, $"has {request.ContentLength} bytes");
        }

        try
        {
            var reader = request.BodyReader;
            while (true)
            {
                var read = await reader.ReadAsync(cancellationToken);
                // A chunked body announces no length, so the limit holds for what has arrived as well.
                if (read.Buffer.Length > maxBytes)
                {
                    var bytes = read.Buffer.Length;
                    reader.AdvanceTo(read.Buffer.End);
                    throw TooLarge(maxBytes, $"has {bytes} bytes or more, of which the rest was not read");
                }

                if (read.IsCompleted)
                {
                    var body = read.Buffer.ToArray();
                    reader.AdvanceTo(read.Buffer.End);
                    return body;
                }

                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            }
        }
        catch (IOException fault)
        {
            // The connection broke, or the web server found the body broken, too slow or above its own limit.
            var status = (fault as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            throw status == StatusCodes.Status413PayloadTooLarge
                ? TooLarge(maxBytes, "has more bytes than the web server reads")
                : new RequestRefusedException(
                    status,
                    ErrorCodes.BadRequest,
                    "The body did not arrive whole. Send it again."
                );
        }
    }

    private static RequestRefusedException TooLarge(int maxBytes, string seen) =>
        new(
            StatusCodes.Status413PayloadTooLarge,
            ErrorCodes.BodyTooLarge,
            $"The body {seen}, but at most {maxBytes} are allowed. Send a shorter document, or fewer values at a time."
        );
}
