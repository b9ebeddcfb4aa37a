using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Schema;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Http.Tests.Hosting;

/// <summary>The HTTP side over a <see cref="FakeGraph"/>, in memory or on a socket.</summary>
internal sealed class GraphHost : IAsyncDisposable
{
    public const string Sdl = "type Query { \"Größe\" size: Int }";

    private readonly WebApplication app;

    private GraphHost(WebApplication app, FakeGraph graph, RecordedLog log, HttpClient client)
    {
        this.app = app;
        Graph = graph;
        Log = log;
        Client = client;
    }

    public FakeGraph Graph { get; }

    public RecordedLog Log { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    public TestServer InMemory => app.GetTestServer();

    public static async Task<GraphHost> StartAsync(
        Action<GraphHttpOptions>? configure = null,
        string path = "/graphql",
        Action<IServiceCollection>? services = null
    )
    {
        var (app, graph, log) = Build(web => web.UseTestServer(), configure, path, services);
        await app.StartAsync();
        return new(app, graph, log, app.GetTestClient());
    }

    public static async Task<GraphHost> StartOnSocketAsync(
        Action<GraphHttpOptions>? configure = null,
        Action<IServiceCollection>? services = null
    )
    {
        var (app, graph, log) = Build(web => web.UseUrls("http://127.0.0.1:0"), configure, "/graphql", services);
        await app.StartAsync();
        return new(app, graph, log, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });
    }

    /// <summary>Waits for the requests under way, and what they log.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }

    private static (WebApplication App, FakeGraph Graph, RecordedLog Log) Build(
        Action<IWebHostBuilder> server,
        Action<GraphHttpOptions>? configure,
        string path,
        Action<IServiceCollection>? services
    )
    {
        var graph = new FakeGraph();
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        server(builder.WebHost);
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddAllianceHttp(configure);
        builder.Services.AddSingleton<GraphExecution>(graph.ExecuteAsync);
        builder.Services.AddSingleton(new SchemaDocument(Sdl));
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseAllianceHttp();
        app.MapAllianceGraph(path);
        return (app, graph, log);
    }
}
