using System.Diagnostics.Metrics;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Http.Unsent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Alliance.Graph.Http.Live;

/// <summary>What all connections of subscribers share.</summary>
internal sealed partial class LiveServices
{
    // As much as the web server holds for a connection anyway.
    private const int Small = 256 * 1024;

    private readonly IHostApplicationLifetime? lifetime;
    private readonly ILogger<LiveServices> logger;

    public LiveServices(
        GraphExecution execute,
        CallerBudgets budgets,
        UnsentAnswers unsent,
        IOptions<GraphHttpOptions> options,
        TimeProvider clock,
        ILogger<LiveServices> logger,
        IHostApplicationLifetime? lifetime = null,
        IMeterFactory? meters = null
    )
    {
        Execute = execute;
        Budgets = budgets;
        Unsent = unsent;
        Options = options.Value;
        Clock = clock;
        this.logger = logger;
        this.lifetime = lifetime;
        Connections = new LiveCount("open WebSockets", Live.ConnectionsPerCaller, Live.Connections);
        Subscriptions = new LiveCount("subscriptions", Live.SubscriptionsPerCaller, Live.Subscriptions);
        var meter = meters?.Create(GraphTelemetry.Name);
        meter?.CreateObservableUpDownCounter(
            "alliance.graph.sockets",
            () => Connections.Count,
            "{socket}",
            "Open WebSockets."
        );
        meter?.CreateObservableUpDownCounter(
            "alliance.graph.subscriptions",
            () => Subscriptions.Count,
            "{subscription}",
            "Subscriptions, over WebSockets and as events."
        );
    }

    public GraphExecution Execute { get; }

    public CallerBudgets Budgets { get; }

    public UnsentAnswers Unsent { get; }

    public GraphHttpOptions Options { get; }

    public LiveOptions Live => Options.Live;

    public TimeProvider Clock { get; }

    /// <summary>The WebSockets.</summary>
    public LiveCount Connections { get; }

    /// <summary>The subscriptions, whatever they come over.</summary>
    public LiveCount Subscriptions { get; }

    /// <summary>Cancelled when the server begins to end.</summary>
    public CancellationToken Stopping => lifetime?.ApplicationStopping ?? CancellationToken.None;

    /// <summary>What is kept for a connection until it takes it.</summary>
    public WaitingMessages NewMessages() => new(Live.WaitingBytes, Live.Patience, Clock);

    /// <summary>An answer as JSON.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="memory">Is told what the JSON holds, if that is not little; null if nobody wants to know.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<byte[]> WriteAsync(
        GraphResponse response,
        UnsentAnswer? memory,
        CancellationToken cancellationToken
    )
    {
        var bytes = new MemoryStream();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return default;
            },
            cancellationToken
        );
        if (bytes.Length >= Small)
        {
            memory?.Keep(bytes.Length);
        }

        return bytes.ToArray();
    }

    [LoggerMessage(LogLevel.Error, "An operation of a subscriber failed unexpectedly; trace id {TraceId}.")]
    public partial void LogFault(Exception fault, string traceId);
}
