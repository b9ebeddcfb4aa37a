using System.Text.Json;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Alliance.Graph.Http.Tests.Live;

/// <summary>A server that gives subscribers what a test sends.</summary>
internal static class SocketHost
{
    public const string Query = "{ __typename }";

    public static Task<GraphHost> StartAsync(FakeSubscription source, LiveOptions? live = null) =>
        StartAsync(source.Response, live);

    public static async Task<GraphHost> StartAsync(
        GraphResponse response,
        LiveOptions? live,
        Action<IServiceCollection>? services = null
    )
    {
        var host = await GraphHost.StartOnSocketAsync(options => options.Live = live ?? options.Live, services);
        host.Graph.Answer = (GraphRequest _, CancellationToken _) => Task.FromResult(response);
        return host;
    }

    public static string? CodeOf(JsonElement message) =>
        message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString();
}
