using Alliance.Graph.Data;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Answers.Kept;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Documents;
using Alliance.Graph.Execution.Documents.Arguments;
using Alliance.Graph.Execution.Documents.Parsing;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Modules;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Schema.Composition;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Telemetry;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Diagnostics;
using Alliance.Graph.Sdk.Model;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using GraphQLParser.AST;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution;

/// <summary>The front door of this room: answers GraphQL requests from the database.</summary>
public sealed class GraphExecutor
{
    private readonly AllianceDatabase _database;
    private readonly GraphSettings _settings;
    private readonly DocumentTexts _texts;
    private readonly DocumentPreparer _documents;
    private readonly OperationRunner _runner;
    private readonly FaultTranslator _faults;
    private readonly ISchema _schema;
    private readonly Lazy<string> _sdl;
    private readonly Lazy<SchemaParts> _parts;
    private readonly ModuleCatalog _modules;
    private readonly RequestTelemetry _telemetry;
    private readonly KeptAnswers _kept;
    private readonly TimeProvider _clock;
    private readonly bool _hasMutations;
    private readonly bool _hasSubscriptions;
    private readonly bool _isFrozen;
    private readonly KnownReleases _releases;
    private readonly ILogger<GraphExecutor> _logger;

    /// <param name="database">The database that it answers from.</param>
    /// <param name="logger">Takes what callers are not told.</param>
    /// <param name="settings">What may be asked; the defaults if null.</param>
    /// <param name="clock">Ends what takes too long, and tells code of modules the time; that of the database if
    /// null.</param>
    /// <param name="telemetry">Who watches.</param>
    /// <param name="mutations">What can be done; nothing if null.</param>
    /// <param name="releases">Where releases are; there are none if null.</param>
    public GraphExecutor(
        AllianceDatabase database,
        ILogger<GraphExecutor> logger,
        GraphSettings? settings = null,
        TimeProvider? clock = null,
        RequestTelemetry? telemetry = null,
        IReadOnlyList<Mutation>? mutations = null,
        ReleaseFolder? releases = null
    )
    {
        _releases = new KnownReleases(releases);
        _clock = clock ?? database.Clock;
        _telemetry = telemetry ?? new RequestTelemetry();
        settings ??= new GraphSettings();
        _settings = settings;
        _logger = logger;
        _texts = new DocumentTexts(settings.Documents);
        _database = database;
        _kept = new KeptAnswers(database, settings, _clock);
        var schema = SchemaComposer.Compose(database.Graph.Definition, settings, mutations);
        _hasMutations = schema.Mutation is not null;
        _hasSubscriptions = schema.Subscription is not null;
        _faults = new FaultTranslator(logger, database.Options);
        database.Commits.Faulted += _faults.OfListening;

        // Printing takes longer than composing, and few ask for it.
        _sdl = new(() => schema.Print(new PrintOptions()));
        _parts = new(() => new SchemaParts(Sdl, CoreModel.ModuleId));
        _schema = schema;
        _modules = new ModuleCatalog(database, _parts, new DictionaryCatalog(database, () => schema));

        _documents = new DocumentPreparer(schema, settings, _texts);
        _runner = new OperationRunner(
            database,
            settings,
            new BatchRunner(_clock, database.Submissions, _faults),
            _modules,
            _faults,
            _clock,
            new GraphFigures(AskAsync),
            _releases
        );
    }

    /// <summary>A graph that never changes, with what is known of the same schema and of documents.</summary>
    private GraphExecutor(GraphExecutor other, AllianceDatabase frozen, TimeProvider time, CacheLimits cache)
    {
        _isFrozen = true;
        _releases = other._releases;
        _clock = other._clock;
        _telemetry = other._telemetry;
        _settings = other._settings with { Cache = cache };
        _logger = other._logger;
        _texts = other._texts;
        _database = frozen;
        _kept = new KeptAnswers(frozen, _settings, _clock);
        _hasMutations = other._hasMutations;
        _hasSubscriptions = other._hasSubscriptions;
        _faults = new FaultTranslator(_logger, frozen.Options);
        _sdl = other._sdl;
        _parts = other._parts;
        _schema = other._schema;
        _modules = new ModuleCatalog(frozen, _parts, new DictionaryCatalog(frozen, () => _schema));
        _documents = other._documents;
        _runner = new OperationRunner(
            frozen,
            _settings,
            new BatchRunner(time, frozen.Submissions, _faults),
            _modules,
            _faults,
            time,
            new GraphFigures(AskAsync),
            _releases
        )
        {
            IsFrozen = true,
        };
    }

    /// <summary>
    /// The same graph over a database of the same modules that never changes: it answers queries only, everybody alike
    /// as an anonymous
    /// reader, and whatever looks at the time finds always the same. Schema and documents are those of this one, so
    /// that it takes little
    /// memory.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="at">The time that there is.</param>
    /// <param name="cache">How much it keeps.</param>
    internal GraphExecutor Frozen(AllianceDatabase database, DateTimeOffset at, CacheLimits cache) =>
        new(this, database, new FrozenTime(at), cache);

    /// <summary>The schema in the schema definition language.</summary>
    public string Sdl => _sdl.Value;

    /// <summary>The part of the schema that one module owns; null if no such module is loaded.</summary>
    public string? SdlOf(string moduleId) =>
        _database.Graph.Modules.Any(module => module.Manifest.Id == moduleId) ? _parts.Value.Print(moduleId) : null;

    /// <summary>The loaded modules, core first.</summary>
    /// <exception cref="Data.Faults.DatabaseFault">The database cannot be asked which migrations it has.</exception>
    public async Task<IReadOnlyList<LoadedModule>> ModulesAsync(CancellationToken cancellationToken) =>
        await _modules.ReadAsync(cancellationToken);

    /// <summary>Answers a request. Never throws for what the caller sent; a fault becomes a coded error.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
    {
        request = _isFrozen ? request with { Caller = Caller.Anonymous } : request;
        return ObserveAsync(request, observed => AnswerAsync(request, observed, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Answers a question of the host itself, which has the document; what documents callers may send does not matter.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<GraphResponse> AskAsync(GraphRequest request, CancellationToken cancellationToken) =>
        ObserveAsync(
            request,
            observed =>
                AnswerAsync(request.Query!, request, new PlanningCost(request.Budget), observed, cancellationToken),
            cancellationToken
        );

    /// <summary>
    /// The same, with the answer that was kept if nothing was committed since: for questions that people ask again and
    /// again.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public Task<GraphResponse> AskKeptAsync(GraphRequest request, CancellationToken cancellationToken) =>
        ObserveAsync(
            request,
            observed =>
                AnswerKeptAsync(request.Query!, request, new PlanningCost(request.Budget), observed, cancellationToken),
            cancellationToken
        );

    private async Task<GraphResponse> ObserveAsync(
        GraphRequest request,
        Func<ObservedRequest, Task<GraphResponse>> answer,
        CancellationToken cancellationToken
    )
    {
        var observed = new ObservedRequest(_telemetry, request, _clock);
        try
        {
            var response = await answer(observed);
            if (response.Subscription is not null)
            {
                observed.End(response);
            }
            else
            {
                response.Observer = observed;
            }

            return response;
        }
        catch
        {
            observed.Break(cancellationToken.IsCancellationRequested);
            throw;
        }
    }

    private async Task<GraphResponse> AnswerAsync(
        GraphRequest request,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        // Reading a document costs something too, whatever becomes of it.
        if (request.Budget?.Charge(1) is { } exhausted)
        {
            return GraphResponse.Refused(exhausted);
        }

        var planning = new PlanningCost(request.Budget);
        var (text, unknown) = _texts.Find(request);
        if (text is null)
        {
            return GraphResponse.Refused(unknown!);
        }

        return await AnswerKeptAsync(text, request, planning, observed, cancellationToken);
    }

    private async Task<GraphResponse> AnswerKeptAsync(
        string text,
        GraphRequest request,
        PlanningCost planning,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        if (!_kept.AreKept || AnswerKey.Of(request, text, _database.Graph.Definition) is not { } key)
        {
            return await AnswerAsync(text, request, planning, observed, cancellationToken);
        }

        var (kept, running) = await _kept.TakeAsync(key, cancellationToken);
        observed.Looked(kept is not null);
        return kept is not null && kept.State.Revision >= request.MinimumRevision.GetValueOrDefault()
            ? Kept(kept, request, observed)
            : await KeepAsync(
                running,
                () => AnswerAsync(text, request, planning, observed, cancellationToken),
                observed
            );
    }

    /// <summary>A kept answer, for which the caller pays as for any.</summary>
    private static GraphResponse Kept(KeptAnswer kept, GraphRequest request, ObservedRequest observed)
    {
        observed.Kept = kept.Label;
        observed.Cost = kept.Cost;
        return request.Budget?.Charge(kept.Cost) is { } exhausted
            ? GraphResponse.Refused(exhausted)
            : GraphResponse.Of(kept, kept.IsFinal);
    }

    /// <summary>Has an answer kept while it is written, if it can be.</summary>
    private static async Task<GraphResponse> KeepAsync(
        RunningAnswer? running,
        Func<Task<GraphResponse>> answer,
        ObservedRequest observed
    )
    {
        try
        {
            var response = await answer();
            if (running is not null && response is { MayBeKept: true, State: { Mark: not null } state })
            {
                response.Capture = new AnswerCapture(
                    running,
                    state,
                    observed.Cost.GetValueOrDefault(),
                    observed.Label,
                    response.IsFinal
                );
                running = null;
            }

            return response;
        }
        finally
        {
            running?.End();
        }
    }

    private async Task<GraphResponse> AnswerAsync(
        string text,
        GraphRequest request,
        PlanningCost planning,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var (document, unreadable) = _documents.Read(text, planning);
        if (document is null)
        {
            return GraphResponse.Refused(unreadable!);
        }

        observed.Document = document;
        PreparedOperation operation;
        try
        {
            operation = document.Select(request.OperationName);
        }
        catch (ExecutionError error)
        {
            return GraphResponse.Refused(EngineErrors.Translate(error));
        }

        observed.Operation = operation.Definition;
        if (
            _isFrozen
            && operation.Definition.Operation != OperationType.Query
            && !(request.QueriesOnly && operation.Definition.Operation == OperationType.Mutation)
        )
        {
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.ReadOnlyRelease,
                    "A release never changes: it has queries, and no mutations or subscriptions. Send them to the graph that is alive, without a release."
                )
            );
        }

        if (operation.Definition.Operation == OperationType.Subscription && !request.CanSubscribe && _hasSubscriptions)
        {
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.SubscriptionTransport,
                    "A subscription has many answers, and in the way in which this was sent only one can come back. Send it with 'Accept: text/event-stream', or over a WebSocket with the protocol 'graphql-transport-ws'."
                )
            );
        }

        if (request.QueriesOnly && operation.Definition.Operation == OperationType.Mutation)
        {
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.OperationNotAllowed,
                    "A mutation cannot be sent with GET, which must not change anything. Send it with POST."
                )
            );
        }

        if (!request.MayIntrospect && document.IntrospectionRefusal is { } refusal)
        {
            return GraphResponse.Refused(refusal);
        }

        var time = new RequestTime(
            request.Table is null ? _settings.MaximumTime : _settings.MaximumExportTime,
            _settings.MaximumWait,
            _clock,
            cancellationToken
        );
        try
        {
            var response = await ExecuteAsync(operation, request, planning, observed, time.Token);
            if (response.Subscription is null)
            {
                return response.Within(time);
            }

            time.Dispose();
            return response;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var error = time.IsUp ? time.Error : _faults.OfRequest(exception);
            time.Dispose();
            return GraphResponse.Refused(error);
        }
    }

    /// <summary>What is wrong with a document; the values of its variables are not looked at.</summary>
    public Task<IReadOnlyList<GraphError>> CheckAsync(string text) => _documents.CheckAsync(text);

    /// <summary>What is wrong with the queries that modules declare for reports, all of it.</summary>
    public Task<IReadOnlyList<Diagnostic>> CheckReportsAsync() =>
        new FigureChecks(_database, _documents, _settings).RunAsync();

    /// <summary>The name of a document's first operation; null if it has none.</summary>
    public static string? NameOf(string text) =>
        new DocumentParser(new RequestLimits()).Parse(text).Document is { } document
            ? document.Definitions.OfType<GraphQLOperationDefinition>().FirstOrDefault()?.Name?.StringValue
            : null;

    private async Task<GraphResponse> ExecuteAsync(
        PreparedOperation operation,
        GraphRequest request,
        PlanningCost planning,
        ObservedRequest observed,
        CancellationToken cancellationToken
    )
    {
        var (variables, unreadable) = VariableReader.Read(request.Variables);
        if (variables is null)
        {
            return GraphResponse.Refused(unreadable!);
        }

        var errors = await _documents.ValidateAsync(operation, variables, cancellationToken);
        if (
            errors.Count == 0
            && (
                (operation.Definition.Operation == OperationType.Subscription && !_hasSubscriptions)
                || (operation.Definition.Operation == OperationType.Mutation && !_hasMutations)
            )
        )
        {
            return GraphResponse.Refused(
                new GraphError(
                    ErrorCodes.UnknownOperation,
                    _hasMutations
                        ? "The graph has no subscriptions. Send a query or a mutation."
                        : "The graph can only be asked: it has queries, and no mutations or subscriptions. Send a query."
                )
            );
        }

        ArgumentValues? values = null;
        if (errors.Count == 0)
        {
            (values, errors) = await operation.Coercer.CoerceAsync(variables);
        }

        return values is null
            ? GraphResponse.Refused([
                .. errors
                    .Take(_settings.Limits.ValidationErrors)
                    .Select(error => EngineErrors.Translate(error, request.MayIntrospect)),
            ])
            : await _runner.RunAsync(operation, values, variables, request, planning, observed, cancellationToken);
    }
}
