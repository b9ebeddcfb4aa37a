using Alliance.Graph.Data;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Http;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Reporting;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Console;
using Alliance.Graph.Server.Documents;

namespace Alliance.Graph.Server.Hosting;

/// <summary>The web server around the graph.</summary>
internal static class GraphServer
{
    private const string GraphPath = "/graphql";

    /// <summary>
    /// Listens until the token is cancelled or the process is told to end, then finishes what was begun.
    /// </summary>
    public static async Task RunAsync(
        WebApplication app,
        ServerSettings settings,
        Terminal terminal,
        CancellationToken cancellationToken
    )
    {
        var executor = app.Services.GetRequiredService<GraphExecutor>();
        if (await executor.CheckReportsAsync() is { Count: > 0 } faults)
        {
            throw new CompositionException(faults);
        }

        await DocumentCheck.RequireAsync(
            executor,
            settings.Graph.Documents.Trusted.Texts.Select(text =>
                KeyValuePair.Create(TrustedDocuments.HashOf(text), text)
            ),
            "The server did not start"
        );
        await ListenFaults.TranslateAsync(() => app.StartAsync(cancellationToken));
        foreach (
            var line in StartLines.Of(app.Urls, GraphPath, settings.Database, settings.Callers.Ide == AccessMode.Allow)
        )
        {
            terminal.Line(line);
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }

    /// <summary>
    /// Makes the server with its schema, which the first request would wait for. It neither listens nor asks the
    /// database.
    /// </summary>
    public static WebApplication Build(AllianceDatabase database, ServerSettings settings, string? urls)
    {
        var builder = ServerConfiguration.CreateWebBuilder();
        if (urls is not null)
        {
            builder.WebHost.UseUrls(urls);
        }

        ServerLogging.Configure(builder.Logging);
        ServerTelemetry.Configure(builder, settings.Telemetry);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(settings.Graph);
        builder.Services.AddSingleton(ReportingMutations.Of(database.Graph));
        builder.Services.AddSingleton<RequestTelemetry>();
        builder.Services.AddSingleton<GraphExecutor>();
        builder.Services.AddSingleton(new ReleaseFolder(settings.Releases.Folder));
        builder.Services.AddSingleton(
            new ReleaseLimits { MaximumOpen = settings.Releases.MaximumOpen, CloseAfter = settings.Releases.CloseAfter }
        );
        builder.Services.AddSingleton<ReleaseShelf>();
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService<WarmUp>();
        builder.Services.AddAllianceHttp(options =>
        {
            options.MaxBodyBytes = settings.MaximumBodyBytes;
            options.MaxBatch = settings.MaximumBatch;
            options.MinimumBytesPerSecond = settings.MinimumBytesPerSecond;
            options.UnsentMegabytesPerCaller = settings.UnsentMegabytesPerCaller;
            options.UnsentMegabytes = settings.UnsentMegabytes;
            options.Live = settings.Live;
            options.Callers = settings.Callers;
            options.Explain = settings.Explain;
        });
        builder
            .Services.AddOptions<GraphHttpOptions>()
            .Configure<Readiness>((options, readiness) => options.ReadinessProblem = readiness.FindProblemAsync);

        var app = builder.Build();
        app.Services.GetRequiredService<GraphExecutor>();
        app.UseAllianceHttp();
        app.MapAllianceGraph(GraphPath);
        RootPage.Map(app, GraphPath, settings.Callers.Ide == AccessMode.Allow);
        ServerTelemetry.Map(app, settings.Telemetry);
        return app;
    }
}
