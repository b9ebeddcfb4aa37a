using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.Transforms;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>
/// A balancer in front of instances of the server, which it asks in turn and whose health it watches.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    /// <summary>The header that names the instance that was asked.</summary>
    public const string ServedBy = "Served-By";

    private readonly WebApplication _app;

    private Balancer(WebApplication app) => _app = app;

    /// <summary>Address of the graph behind it.</summary>
    public Uri Address => new(new Uri(_app.Urls.Single()), "/graphql");

    public static async Task<Balancer> StartAsync(params (string Name, Uri Address)[] instances)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.Configure<TransportFailureRateHealthPolicyOptions>(policy =>
            policy.MinimalTotalCountThreshold = 2
        );
        builder.Services.Configure<ConsecutiveFailuresHealthPolicyOptions>(policy => policy.DefaultThreshold = 1);
        builder
            .Services.AddReverseProxy()
            .LoadFromMemory(
                [
                    new RouteConfig
                    {
                        RouteId = "all",
                        ClusterId = "graph",
                        Match = new RouteMatch { Path = "{**rest}" },
                    },
                ],
                [Cluster(instances)]
            )
            .AddTransforms(transforms =>
                transforms.AddResponseTransform(transform =>
                {
                    transform.HttpContext.Response.Headers[ServedBy] = transform
                        .HttpContext.GetReverseProxyFeature()
                        .ProxiedDestination?.DestinationId;
                    return ValueTask.CompletedTask;
                })
            );
        var app = builder.Build();
        app.MapReverseProxy();
        await app.StartAsync();
        return new Balancer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static ClusterConfig Cluster((string Name, Uri Address)[] instances) =>
        new()
        {
            ClusterId = "graph",
            LoadBalancingPolicy = LoadBalancingPolicies.RoundRobin,
            Destinations = instances.ToDictionary(
                instance => instance.Name,
                instance => new DestinationConfig { Address = instance.Address.GetLeftPart(UriPartial.Authority) }
            ),
            HealthCheck = new HealthCheckConfig
            {
                Active = new ActiveHealthCheckConfig
                {
                    Enabled = true,
                    Interval = TimeSpan.FromMilliseconds(200),
                    Path = "/health/ready",
                    Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
                },
                Passive = new PassiveHealthCheckConfig
                {
                    Enabled = true,
                    Policy = HealthCheckConstants.PassivePolicy.TransportFailureRate,
                },
            },
        };
}
