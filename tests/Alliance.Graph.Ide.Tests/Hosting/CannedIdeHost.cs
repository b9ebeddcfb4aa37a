using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Ide.Tests.Hosting;

/// <summary>The IDE on a real socket, over a graph whose answers are files.</summary>
internal sealed class CannedIdeHost : IdeHost
{
    private readonly WebApplication app;

    private CannedIdeHost(WebApplication app, string path)
    {
        this.app = app;
        Endpoint = new Uri(new Uri(app.Urls.Single()), path);
    }

    public override Uri Endpoint { get; }

    public static async Task<CannedIdeHost> StartAsync(
        IdeFiles? files = null,
        string path = "/graphql",
        AccessMode access = AccessMode.Allow
    )
    {
        files ??= IdeFiles.Embedded;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapIde(path, access, files);
        app.MapGet(path, (HttpContext context) => IdePage.WriteAsync(context, files));
        app.MapPost(path, CannedGraph.AnswerAsync);
        await app.StartAsync();
        return new CannedIdeHost(app, path);
    }

    public override ValueTask DisposeAsync() => app.DisposeAsync();
}
