using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Live;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http;

/// <summary>What every request of the HTTP side passes.</summary>
public static class AllianceHttpPipeline
{
    /// <summary>
    /// Compresses answers for callers that accept it (brotli or gzip), answers the preflights of browsers, and finds
    /// out who the
    /// caller is, so that whatever comes behind it knows the user. It stands before everything whose answers are to be
    /// compressed.
    /// </summary>
    public static IApplicationBuilder UseAllianceHttp(this IApplicationBuilder app)
    {
        var callers = app.ApplicationServices.GetRequiredService<IOptions<GraphHttpOptions>>().Value.Callers;
        app.UseWhen(SocketUpgrade.IsWanted, upgrades => upgrades.UseWebSockets());
        app.UseResponseCompression();
        if (callers.Origins.Count > 0)
        {
            app.UseCors();
        }

        return CallerSchemes.Of(callers).Count > 0 ? app.UseAuthentication() : app;
    }
}
