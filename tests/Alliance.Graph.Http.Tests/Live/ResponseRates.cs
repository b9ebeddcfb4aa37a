using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>How fast the web server wants each of its responses to be taken; null if it does not mind.</summary>
internal sealed class ResponseRates : IStartupFilter
{
    public ConcurrentQueue<IHttpMinResponseDataRateFeature> Seen { get; } = new();

    public void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter>(this);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, go) =>
                {
                    var rate = context.Features.Get<IHttpMinResponseDataRateFeature>()!;
                    Assert.NotNull(rate.MinDataRate);
                    Seen.Enqueue(rate);
                    return go(context);
                }
            );
            next(app);
        };
}
