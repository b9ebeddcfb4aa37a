using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;
using Alliance.Graph.Execution.Dictionaries;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Releases;
using Alliance.Graph.Http.Reports;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Unsent;
using Alliance.Graph.Sdk.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Http.Dictionaries;

/// <summary>
/// The data dictionary as a page: read by asking the graph as the caller, so that nobody sees here what they would not
/// see there.
/// </summary>
internal sealed partial class DictionaryEndpoint(
    ReportQuestion live,
    ReleaseChoice releases,
    CallerGate callers,
    CallerReader caller,
    CallerBudgets budgets,
    UnsentAnswers unsent,
    AnswerVary vary,
    ILogger<DictionaryEndpoint> logger
)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <summary>Answers with the page.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        vary.WriteTo(context);
        using var memory = unsent.Of(context);
        try
        {
            await callers.RequireAsync(context);
            using var release = await releases.TakeAsync(context);
            var budget = budgets.Of(context);
            var asked = DictionaryQuestion.OfPage with
            {
                Caller = release is null ? caller.Of(context) : Caller.Anonymous,
                MayIntrospect = callers.MayIntrospect(context),
                Budget = budget,
                Memory = memory,
            };
            var response = await (
                release is null
                    ? live(asked, context.RequestAborted)
                    : release.Executor.AskKeptAsync(asked, context.RequestAborted)
            );
            budget?.WriteTo(context.Response.Headers);
            memory.WriteTo(context.Response.Headers);
            var (answer, refusal) = await ReportReader.AnswerAsync(response, context.RequestAborted);
            if (refusal is not null)
            {
                await RefuseAsync(context, refusal);
                return;
            }

            var types = JsonSerializer.Deserialize<DictionaryAnswer>(answer.Span, _json)!.Data.Dictionary;
            var search = new DictionarySearch(AddressParameters.Find(context.Request, DictionarySearch.Parameter));
            var page = new DictionaryPage(
                types,
                search,
                $"{context.Request.PathBase}{context.Request.Path}",
                release?.Manifest.Name
            );
            await ReleaseEndpoint.WritePageAsync(
                context,
                page.Write(),
                AnswerCaching.Of(context),
                ReportStyle.ContentSecurityPolicyOfForms
            );
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it, and the fault is most likely that the connection is gone.
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(
                context,
                AcceptedMediaTypes.Of(context.Request).Best ?? ResponseMediaType.Json,
                refusal
            );
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            LogFault(fault, traceId);
            await RefuseAsync(
                context,
                new GraphError(
                    ErrorCodes.Internal,
                    $"The server failed unexpectedly. Try again, and if it happens again, tell its operator the trace id '{traceId}'.",
                    TraceId: traceId
                )
            );
        }
    }

    private static Task RefuseAsync(HttpContext context, GraphError error) =>
        GraphResponseWriter.WriteAsync(context, ResponseMediaType.GraphResponse, GraphResponse.Refused(error));

    [LoggerMessage(LogLevel.Error, "The data dictionary could not be shown; trace id {TraceId}.")]
    private partial void LogFault(Exception fault, string traceId);

    private sealed record DictionaryAnswer(DictionaryData Data);

    private sealed record DictionaryData(List<DictionaryType> Dictionary);
}
