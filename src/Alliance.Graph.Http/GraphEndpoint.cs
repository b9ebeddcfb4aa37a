using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Batches;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Dictionaries;
using Alliance.Graph.Http.Ide;
using Alliance.Graph.Http.Live;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Releases;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Unsent;
using Alliance.Graph.Sdk.Callers;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Http;

/// <summary>GraphQL over HTTP at one path: whatever comes in, what goes out is a coded answer.</summary>
internal sealed class GraphEndpoint(
    GraphExecution execute,
    PostRequestReader postReader,
    GetRequestReader getReader,
    CrossSiteCheck crossSite,
    CallerGate callers,
    CallerReader caller,
    CallerBudgets budgets,
    UnsentAnswers unsent,
    AnswerVary vary,
    ReleaseChoice releases,
    SocketEndpoint sockets,
    EventStream events,
    BatchAnswers batches,
    AnswerFaults faults
)
{
    private const string AllowedMethods = "GET, HEAD, POST, OPTIONS";

    public async Task AnswerAsync(HttpContext context)
    {
        if (SocketUpgrade.IsWanted(context) && context.WebSockets.IsWebSocketRequest)
        {
            await AnswerSocketAsync(context);
            return;
        }

        var accepted = AcceptedMediaTypes.Of(context.Request);
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = AllowedMethods;
        }
        else if (
            ReadMethod.IsUsedBy(context.Request)
            && accepted.PreferHtml
            && !GetRequestReader.HasQuery(context.Request)
            && callers.MayOpenIde(context)
        )
        {
            vary.WriteTo(context);
            if (ReleaseWish.InAddress(context) is { } name)
            {
                // The IDE asks the live graph; beside a release's graph is its page.
                await Results
                    .LocalRedirect($"~{ReleaseRoutes.Path}/{Uri.EscapeDataString(name)}")
                    .ExecuteAsync(context);
                return;
            }

            await IdePage.WriteAsync(context);
        }
        else
        {
            vary.WriteTo(context);
            await AnswerAsync(context, accepted, own: null);
        }
    }

    /// <summary>Answers with a file of the data dictionary.</summary>
    /// <param name="context">The request.</param>
    /// <param name="question">Asks the live graph.</param>
    public Task AnswerDictionaryAsync(HttpContext context, ReportQuestion question)
    {
        vary.WriteTo(context);
        return AnswerAsync(context, AcceptedMediaTypes.Of(context.Request), question);
    }

    /// <param name="context">The request.</param>
    /// <param name="accepted">What may come back.</param>
    /// <param name="own">Asks for the data dictionary; null if the caller sends a question.</param>
    private async Task AnswerAsync(HttpContext context, AcceptedMediaTypes accepted, ReportQuestion? own)
    {
        var mediaType = accepted.Best ?? ResponseMediaType.Json;
        GraphResponse? response = null;
        using var memory = unsent.Of(context);
        try
        {
            await AdmitAsync(context);
            var table = TableWish.Read(context.Request, accepted.Table);
            table = own is null ? table : DictionaryQuestion.Choose(table);
            if (table is not null)
            {
                // Who wants a file must not take an error for it, so the status tells.
                mediaType = ResponseMediaType.GraphResponse;
            }

            // A head has no body that events could be written into.
            var stream =
                table is null && !HttpMethods.IsHead(context.Request.Method) ? accepted.Events : EventWish.None;
            var posted = own is not null
                ? new(DictionaryQuestion.OfFiles)
                : await ReadAsync(
                    context.Request,
                    table is null && stream == EventWish.None ? accepted.Best : mediaType,
                    context.RequestAborted
                );
            var budget = budgets.Of(context);
            using var release = await releases.TakeAsync(context);
            GraphExecution ask =
                own is not null ? (release is null ? own.Invoke : release.Executor.AskAsync)
                : release is null ? execute
                : release.Executor.ExecuteAsync;
            GraphRequest Asked(GraphRequest request) =>
                request with
                {
                    Table = table,
                    Caller = release is null ? caller.Of(context) : Caller.Anonymous,
                    MayIntrospect = callers.MayIntrospect(context),
                    Budget = budget,
                };
            if (posted.Batch is { } batch)
            {
                RequireJson(accepted, table);
                await batches.WriteAsync(
                    context,
                    mediaType,
                    batch,
                    budget,
                    (request, cancellationToken) => ask(Asked(request), cancellationToken)
                );
                return;
            }

            var request = Asked(posted.Single!) with { Memory = memory };
            if (stream != EventWish.None)
            {
                request = request with { CanSubscribe = true, After = LastEvent.Read(context.Request) };
            }

            response = await ask(request, context.RequestAborted);
            budget?.WriteTo(context.Response.Headers);
            memory.WriteTo(context.Response.Headers);
            if (stream != EventWish.None && await SendEventsAsync(context, stream, response, memory))
            {
                return;
            }

            await GraphResponseWriter.WriteAsync(context, mediaType, response, memory);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer, and the fault is most likely that the connection is gone.
        }
        catch (OperationCanceledException) when (response is { WasNotRead: true })
        {
            // As the server does with those who take less than the least rate: what they have is not whole, and must
            // not look so.
            context.Abort();
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(context, mediaType, refusal);
        }
        catch (BrokenAnswerException) when (context.Response.HasStarted)
        {
            context.Abort();
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            memory.WriteTo(context.Response.Headers);
            await GraphResponseWriter.WriteAsync(context, mediaType, faults.Of(context, fault, response));
        }
    }

    private async Task AnswerSocketAsync(HttpContext context)
    {
        try
        {
            ReleaseChoice.RequireLive(context);
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(context, ResponseMediaType.Json, refusal);
            return;
        }

        await sockets.AnswerAsync(context);
    }

    /// <summary>
    /// Answers with events if they are wanted, or if it is a subscription. Who may not ask now is told so by the
    /// status, as everybody is.
    /// </summary>
    private async Task<bool> SendEventsAsync(
        HttpContext context,
        EventWish stream,
        GraphResponse response,
        UnsentAnswer memory
    )
    {
        if (response.Subscription is { } subscription)
        {
            var (place, refusal) = events.Enter(context);
            using (place)
            {
                await (
                    refusal is null
                        ? events.RunAsync(context, subscription)
                        : GraphResponseWriter.WriteAsync(
                            context,
                            ResponseMediaType.Json,
                            GraphResponse.Refused(refusal)
                        )
                );
            }

            return true;
        }

        if (
            stream != EventWish.Preferred
            || ResponseStatus.Of(response, ResponseMediaType.Json) != StatusCodes.Status200OK
        )
        {
            return false;
        }

        await EventStream.WriteAsync(context, response, memory);
        return true;
    }

    private async Task AdmitAsync(HttpContext context)
    {
        if (ReadMethod.IsUsedBy(context.Request))
        {
            crossSite.Require(context.Request);
        }

        await callers.RequireAsync(context);
    }

    private async Task<PostedRequests> ReadAsync(
        HttpRequest request,
        ResponseMediaType? accepted,
        CancellationToken cancellationToken
    )
    {
        var isPost = HttpMethods.IsPost(request.Method);
        if (!isPost && !ReadMethod.IsUsedBy(request))
        {
            throw new RequestRefusedException(
                StatusCodes.Status405MethodNotAllowed,
                ErrorCodes.MethodNotAllowed,
                "This method is not for GraphQL requests. Use POST, or GET for queries."
            )
            {
                Allow = AllowedMethods,
            };
        }

        if (accepted is null)
        {
            throw NotAcceptable();
        }

        var read = isPost ? await postReader.ReadAsync(request, cancellationToken) : new(getReader.Read(request));
        var (cost, revision, key) = (
            CostHeader.Read(request),
            RevisionWish.ReadMinimum(request),
            IdempotencyHeader.Read(request)
        );
        return read.With(one => one with { Cost = cost, MinimumRevision = revision, IdempotencyKey = key });
    }

    /// <summary>The answers of a batch are a list of JSON.</summary>
    private static void RequireJson(AcceptedMediaTypes accepted, TableRequest? table)
    {
        if (table is not null)
        {
            throw RequestRefusedException.Malformed(
                "A file holds the answer to one request, but the body is a batch. Send the request by itself, or ask for JSON."
            );
        }

        if (accepted.Best is null)
        {
            throw NotAcceptable();
        }
    }

    private static RequestRefusedException NotAcceptable() =>
        new(
            StatusCodes.Status406NotAcceptable,
            ErrorCodes.NotAcceptable,
            "None of the media types in the header 'Accept' can be produced. "
                + $"Accept '{ResponseMediaType.GraphResponse.Name}' or '{ResponseMediaType.Json.Name}', in UTF-8, "
                + $"or for tables {string.Join(", ", TableFormat.All.Select(format => $"'{format.MediaType}'"))}."
        );
}
