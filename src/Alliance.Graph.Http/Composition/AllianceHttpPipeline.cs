using Microsoft.AspNetCore.Builder;

namespace Alliance.Graph.Http;

/// <summary>What every request of the HTTP side passes.</summary>
public static class AllianceHttpPipeline
{
    /// <summary>
    /// Compresses answers for callers that accept it (brotli or gzip). It stands before everything whose answers are to be
    /// compressed.
    /// </summary>
    public static IApplicationBuilder UseAllianceHttp(this IApplicationBuilder app) => app.UseResponseCompression();
}
