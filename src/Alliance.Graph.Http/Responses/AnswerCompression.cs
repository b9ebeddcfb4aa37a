using Alliance.Graph.Execution.Answers.Kept;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Alliance.Graph.Http.Responses;

/// <summary>Compresses what is long enough to gain from it.</summary>
internal sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>A shorter answer fits into one packet anyway.</summary>
    private const int ShortestLength = 1024;

    public override bool ShouldCompressResponse(HttpContext context) =>
        !(context.Response.ContentLength < ShortestLength)
        && context.GetEndpoint()?.Metadata.GetMetadata<SentAsItIs>() is null
        && StringValues.IsNullOrEmpty(context.Response.Headers.ContentEncoding)
        && base.ShouldCompressResponse(context);

    /// <summary>
    /// A kept answer in the form that the caller takes, which is made once; null if that is not compressed.
    /// </summary>
    /// <param name="context">The request; its response is told of the form.</param>
    /// <param name="kept">The answer.</param>
    public static ReadOnlyMemory<byte>? FormOf(HttpContext context, KeptAnswer kept)
    {
        if (
            kept.Utf8.Length < ShortestLength
            || context.RequestServices.GetRequiredService<IResponseCompressionProvider>() is not { } compression
            || !compression.CheckRequestAcceptsCompression(context)
            || compression.GetCompressionProvider(context) is not { } provider
        )
        {
            return null;
        }

        context.Response.Headers.ContentEncoding = provider.EncodingName;
        if (kept.Form(provider.EncodingName) is { } known)
        {
            return known;
        }

        using var form = new MemoryStream();
        using (var stream = provider.CreateStream(form))
        {
            stream.Write(kept.Utf8.Span);
        }

        var bytes = form.ToArray();
        kept.AddForm(provider.EncodingName, bytes);
        return bytes;
    }
}
