using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Responses;

/// <summary>Compresses what is long enough to gain from it.</summary>
internal sealed class AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options)
    : ResponseCompressionProvider(services, options)
{
    /// <summary>A shorter answer fits into one packet anyway.</summary>
    private const int ShortestLength = 1024;

    public override bool ShouldCompressResponse(HttpContext context)
        => !(context.Response.ContentLength < ShortestLength) && base.ShouldCompressResponse(context);
}
