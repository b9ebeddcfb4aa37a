using System.IO.Compression;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Http.Batches;
using Alliance.Graph.Http.Dictionaries;
using Alliance.Graph.Http.Health;
using Alliance.Graph.Http.Live;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Releases;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Schema;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http;

/// <summary>Registers the HTTP side.</summary>
public static class AllianceHttpServices
{
    /// <summary>
    /// Adds what <see cref="AllianceGraphEndpoints.MapAllianceGraph"/> needs, except the <see cref="GraphExecutor"/>.
    /// </summary>
    /// <param name="services">The server's services.</param>
    /// <param name="configure">Changes the options; they can also be bound or configured as usual.</param>
    public static IServiceCollection AddAllianceHttp(
        this IServiceCollection services,
        Action<GraphHttpOptions>? configure = null
    )
    {
        services
            .AddOptions<GraphHttpOptions>()
            .Configure(options => configure?.Invoke(options))
            .Validate(options => options.MaxBodyBytes > 0, "'MaxBodyBytes' must be above 0.")
            .Validate(options => options.MaxBatch >= 0, "'MaxBatch' must not be below 0.")
            .Validate(options => options.MinimumBytesPerSecond > 0, "'MinimumBytesPerSecond' must be above 0.")
            .Validate(options => options.UnsentMegabytesPerCaller > 0, "'UnsentMegabytesPerCaller' must be above 0.")
            .Validate(
                options => options.UnsentMegabytes >= options.UnsentMegabytesPerCaller,
                "'UnsentMegabytes' must not be below 'UnsentMegabytesPerCaller'."
            )
            .Validate(options => options.MaxJsonDepth is > 0 and < 1000, "'MaxJsonDepth' must be between 1 and 999.")
            .Validate(options => options.ReadinessTimeout > TimeSpan.Zero, "'ReadinessTimeout' must be above 0.")
            .Validate(
                options =>
                    options.Live
                        is {
                            Connections: > 0,
                            ConnectionsPerCaller: > 0,
                            Subscriptions: > 0,
                            SubscriptionsPerCaller: > 0,
                            OperationsPerConnection: > 0,
                            WaitingBytes: > 0
                        },
                "All numbers of 'Live' must be above 0."
            )
            .Validate(
                options =>
                    options.Live.InitTime > TimeSpan.Zero
                    && options.Live.KeepAlive > TimeSpan.Zero
                    && options.Live.Patience > TimeSpan.Zero,
                "All times of 'Live' must be above 0."
            )
            .ValidateOnStart();

        services.AddSingleton<GraphExecution>(provider => provider.GetRequiredService<GraphExecutor>().ExecuteAsync);
        services.AddSingleton(provider => new SchemaDocument(provider.GetRequiredService<GraphExecutor>().Sdl));
        services.AddSingleton<ReportQuestion>(provider => provider.GetRequiredService<GraphExecutor>().AskKeptAsync);
        services.AddSingleton<ReportReader>();
        services.AddSingleton<ReportEndpoint>();
        services.AddSingleton<PostRequestReader>();
        services.AddSingleton<GetRequestReader>();
        services.AddSingleton<AnswerVary>();
        services.AddSingleton<UnsentAnswers>();
        services.AddSingleton<AnswerFaults>();
        services.AddSingleton<BatchAnswers>();
        services.AddSingleton<LiveServices>();
        services.AddSingleton<EventStream>();
        services.AddSingleton<SocketCallers>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<ReleaseChoice>();
        services.AddSingleton<ReleaseEndpoint>();
        services.AddSingleton<DictionaryEndpoint>();
        services.AddSingleton<GraphEndpoint>();
        services.AddCallers();

        services.AddResponseCompression(options =>
        {
            // Answers hold public facts and nothing of the caller's, so that their length tells no secret.
            options.EnableForHttps = true;
            options.MimeTypes =
            [
                .. ResponseCompressionDefaults.MimeTypes,
                ResponseMediaType.GraphResponse.Name,
                "text/markdown",
                .. TableFormat
                    .All.Where(format => format.IsText || format.IsDescription)
                    .Select(format => format.MediaType),
            ];
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, AnswerCompression>();

        services.TryAddSingleton(TimeProvider.System);
        services.AddHealthChecks().AddCheck<ReadinessCheck>("readiness", tags: [HealthEndpoints.ReadinessTag]);

        // Which server and version it is helps only those who look for a known hole.
        services.Configure<KestrelServerOptions>(server => server.AddServerHeader = false);
        services
            .AddOptions<KestrelServerOptions>()
            .Configure<IOptions<GraphHttpOptions>>(
                (server, graph) =>
                    server.Limits.MinResponseDataRate = new MinDataRate(
                        graph.Value.MinimumBytesPerSecond,
                        gracePeriod: TimeSpan.FromSeconds(10)
                    )
            );
        return services;
    }
}
