using System.Diagnostics;
using Alliance.Graph.Data.Telemetry;
using Alliance.Graph.Execution.Answers.Kept;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Telemetry;

/// <summary>
/// One request from its arrival until its answer is written. What takes time is only found out if somebody listens.
/// </summary>
internal sealed class ObservedRequest : IAnswerObserver
{
    // A name may be as long as a document.
    private const int MaximumNameLength = 128;

    private readonly RequestTelemetry _telemetry;
    private readonly GraphRequest _request;
    private readonly TimeProvider _clock;
    private readonly Activity? _activity;
    private readonly long _started;
    private Activity? _writing;
    private bool _hasEnded;

    public ObservedRequest(RequestTelemetry telemetry, GraphRequest request, TimeProvider clock)
    {
        _telemetry = telemetry;
        _request = request;
        _clock = clock;
        _activity = GraphTelemetry.Activities.StartActivity("GraphQL Operation", ActivityKind.Server);
        Steps = request.Explain || _activity is { IsAllDataRequested: true } ? new StepWatch(clock) : null;
        _telemetry.Metrics?.Arrived();
        _started = clock.GetTimestamp();
    }

    /// <summary>Watches the steps of the plan; null if nobody wants to know them.</summary>
    public StepWatch? Steps { get; }

    /// <summary>Whether the answer says how it was found.</summary>
    public bool IsExplained => _request.Explain;

    /// <summary>The parsed document; null if it is not GraphQL.</summary>
    public PreparedDocument? Document { get; set; }

    /// <summary>The operation; null if it is not known.</summary>
    public GraphQLOperationDefinition? Operation { get; set; }

    /// <summary>What the request costs by the rules of whoever limits it; null if that is not calculated.</summary>
    public double? Cost { get; set; }

    /// <summary>The label of a kept answer, which is given without looking at the document.</summary>
    public AnswerLabel? Kept { get; set; }

    /// <summary>What is said of the operation.</summary>
    public AnswerLabel Label => Kept ?? new AnswerLabel(TypeOf(Operation) ?? "unknown", Name(), Hash());

    /// <summary>An answer was kept, or had to be read.</summary>
    public void Looked(bool isKept) => _telemetry.Metrics?.Looked(isKept);

    /// <summary>A plan was found or made.</summary>
    public void Planned(bool isFromCache) => _telemetry.Metrics?.Planned(isFromCache);

    /// <summary>What was read is thrown away, because the data changed meanwhile.</summary>
    public void ReadAgain() => _activity?.AddEvent(new ActivityEvent("alliance.graph.read_again"));

    /// <summary>Makes what follows in the calling method a part of this request again.</summary>
    public void Resume()
    {
        if (_activity is not null)
        {
            Activity.Current = _activity;
            _writing = GraphTelemetry.Activities.StartActivity(PhaseNames.Write);

            // What is read meanwhile is the request's.
            Activity.Current = _activity;
        }
    }

    /// <summary>Ends a request whose answer is written.</summary>
    public void End(GraphResponse response) =>
        End(response.Errors is [var first, ..] ? first.Code : RequestOutcome.Ok, response);

    /// <summary>Ends a request that will have no answer, or only the beginning of one.</summary>
    /// <param name="isCanceled">Whether the caller gave up.</param>
    public void Break(bool isCanceled) => Fail(isCanceled, null);

    public void Break(bool isCanceled, GraphResponse response) => Fail(isCanceled, response);

    private void Fail(bool isCanceled, GraphResponse? response)
    {
        if (!isCanceled)
        {
            _telemetry.Metrics?.Failed(ErrorCodes.Internal);
        }

        End(isCanceled ? RequestOutcome.Canceled : ErrorCodes.Internal, response);
    }

    private void End(string outcome, GraphResponse? response)
    {
        if (_hasEnded)
        {
            return;
        }

        _hasEnded = true;
        var elapsed = _clock.GetElapsedTime(_started);
        var isLogged = _telemetry.Logger?.IsEnabled(LogLevel.Information) == true;
        var isTraced = _activity is { IsAllDataRequested: true };
        var type = Kept?.Type ?? TypeOf(Operation);
        _telemetry.Metrics?.Ended(type ?? "unknown", outcome, elapsed);
        foreach (var error in response?.Errors ?? [])
        {
            _telemetry.Metrics?.Failed(error.Code);
        }

        if (isLogged || isTraced || _telemetry.Metrics?.CountsReads == true)
        {
            var (statements, rows) = response?.Counts ?? default;
            _telemetry.Metrics?.Read(statements, rows);
            if (isTraced)
            {
                Tag(_activity!, type, outcome, statements, rows);
            }

            if (isLogged)
            {
                RequestLog.Answered(
                    _telemetry.Logger!,
                    type ?? "unknown",
                    Kept?.Name ?? Name(),
                    Kept?.Hash ?? Hash(),
                    outcome,
                    Math.Round(elapsed.TotalMilliseconds, 3),
                    statements,
                    rows,
                    Cost,
                    TraceId()
                );
            }
        }

        _writing?.Dispose();
        _activity?.Dispose();
    }

    /// <summary>
    /// As the conventions have it: https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/.
    /// </summary>
    private void Tag(Activity activity, string? type, string outcome, int statements, long rows)
    {
        if (type is not null)
        {
            // Without the operation's name, which callers choose: names of activities must be few.
            activity.DisplayName = type;
            activity.SetTag("graphql.operation.type", type);
        }

        activity
            .SetTag("graphql.operation.name", Kept?.Name ?? Name())
            .SetTag("graphql.document.hash", Kept?.Hash ?? Hash());
        if (Kept is not null)
        {
            activity.SetTag("alliance.graph.request.kept", true);
        }

        activity.SetTag("alliance.graph.request.statements", statements).SetTag("alliance.graph.request.rows", rows);
        if (Cost is { } cost)
        {
            activity.SetTag("alliance.graph.request.cost", cost);
        }

        if (outcome != RequestOutcome.Ok)
        {
            activity.SetTag("error.type", outcome);

            // Whoever is alarmed by errors does not care for callers who leave.
            activity.SetStatus(
                outcome == RequestOutcome.Canceled ? ActivityStatusCode.Unset : ActivityStatusCode.Error
            );
        }
    }

    private string? Name() =>
        Operation?.Name?.StringValue is not { } name ? null
        : name.Length <= MaximumNameLength ? name
        : name[..MaximumNameLength];

    private string Hash() =>
        Document?.Hash
        ?? (_request.Query is { } text ? TrustedDocuments.HashOf(text) : _request.PersistedHash ?? "unknown");

    private string? TraceId() => (_activity ?? Activity.Current)?.TraceId.ToString();

    private static string? TypeOf(GraphQLOperationDefinition? operation) =>
        operation?.Operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => null,
        };
}
