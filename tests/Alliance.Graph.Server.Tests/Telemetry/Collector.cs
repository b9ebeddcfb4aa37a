using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Server.Tests.Telemetry;

/// <summary>Stands for a collector: keeps what is sent to each path. Texts stand in the protocol as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _received = [];

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPost(
            "/{**path}",
            async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body, Encoding.Latin1);
                _received.GetOrAdd(request.Path, _ => []).Enqueue(await reader.ReadToEndAsync());
            }
        );
    }

    public string Address => _app.Urls.Single();

    public IEnumerable<string> Paths => _received.Keys.Order(StringComparer.Ordinal);

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>All that was sent to a path.</summary>
    public string At(string path) => string.Concat(_received[path]);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
