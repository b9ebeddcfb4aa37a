using System.Diagnostics;
using System.Globalization;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Alliance.Graph.Http.Unsent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Http.Reports;

/// <summary>Compiled reports as pages, Markdown and JSON.</summary>
internal sealed partial class ReportEndpoint(
    ReportReader reports,
    CallerGate callers,
    CallerReader caller,
    CallerBudgets budgets,
    UnsentAnswers unsent,
    AnswerVary vary,
    ILogger<ReportEndpoint> logger
)
{
    /// <summary>Smaller pages hold about as much as their connection does, and nobody asks for room for them.</summary>
    private const int SmallestBytes = 256 * 1024;

    /// <summary>A page is held beside what was read for it, and is about twice as large.</summary>
    private const int SizeOfPage = 3;

    /// <summary>Answers with a report.</summary>
    /// <param name="context">The request.</param>
    /// <param name="name">Key of the report, and the form.</param>
    /// <param name="graph">Where queries are asked.</param>
    public async Task AnswerAsync(HttpContext context, string name, string graph)
    {
        vary.WriteTo(context);
        using var memory = unsent.Of(context);
        try
        {
            await callers.RequireAsync(context);
            if (await FindAsync(context, name, memory) is var (format, reading))
            {
                await SendAsync(
                    context,
                    format,
                    format.Write(reading.Report!, new QueryAddress(AddressOf(context.Request, graph, format.IsKept))),
                    memory
                );
            }
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it, and the fault is most likely that the connection is gone.
        }
        catch (BrokenAnswerException broken) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, GraphResponse.Refused(broken.Error with { Path = null }));
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
                GraphResponse.Refused(
                    new GraphError(
                        ErrorCodes.Internal,
                        $"The server failed unexpectedly. Try again, and if it happens again, tell its operator the trace id '{traceId}'.",
                        TraceId: traceId
                    )
                )
            );
        }
    }

    /// <summary>The report and its form; null if the caller was told why there is none.</summary>
    private async Task<(ReportFormat Format, ReportReading Reading)?> FindAsync(
        HttpContext context,
        string name,
        UnsentAnswer memory
    )
    {
        var (key, format) = ReportFormat.Read(name);
        var budget = budgets.Of(context);
        var reading = format is null
            ? new ReportReading(null, null, null, 0)
            : await reports.ReadAsync(
                new GraphRequest(null)
                {
                    Caller = caller.Of(context),
                    Budget = budget,
                    Memory = memory,
                },
                key,
                context.RequestAborted
            );
        budget?.WriteTo(context.Response.Headers);
        var refusal = reading.Refusal;
        if (
            refusal is null
            && reading.Bytes * SizeOfPage is >= SmallestBytes and var bytes
            && await memory.TakeAsync(bytes, context.RequestAborted) is { } full
        )
        {
            refusal = GraphResponse.Refused(full);
        }

        if (
            refusal is null
            && memory.RefuseStalled((int)Math.Min(reading.Bytes * SizeOfPage, int.MaxValue)) is { } unread
        )
        {
            refusal = GraphResponse.Refused(unread);
        }

        memory.WriteTo(context.Response.Headers);
        if (refusal is not null)
        {
            await RefuseAsync(context, refusal);
            return null;
        }

        if (reading.Report is null)
        {
            await GraphResponseWriter.WriteAsync(
                context,
                ResponseMediaType.GraphResponse,
                new RequestRefusedException(
                    StatusCodes.Status404NotFound,
                    ErrorCodes.NotFound,
                    "There is no report at this address that you can see. Ask the graph for those with 'compiledReports', and write '.md' or '.json' behind a key, or nothing."
                )
            );
            return null;
        }

        if (reading.State is { } state)
        {
            context.Response.Headers[RevisionWish.Header] = state.Revision.ToString(CultureInfo.InvariantCulture);
        }

        return (format!, reading);
    }

    /// <summary>Whoever wants a page must not take an error for it, so the status tells.</summary>
    private static Task RefuseAsync(HttpContext context, GraphResponse refusal) =>
        GraphResponseWriter.WriteAsync(context, ResponseMediaType.GraphResponse, refusal);

    private static async Task SendAsync(HttpContext context, ReportFormat format, byte[] body, UnsentAnswer memory)
    {
        if (body.Length >= SmallestBytes)
        {
            memory.Keep(body.Length);
        }

        var http = context.Response;
        http.Headers.CacheControl = AnswerCaching.Of(context);
        http.Headers.XContentTypeOptions = "nosniff";
        http.Headers.ContentSecurityPolicy = ReportStyle.ContentSecurityPolicy;
        http.Headers["Referrer-Policy"] = "no-referrer";
        if (AnswerTag.IsKnown(context, body, kept: null))
        {
            http.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.ContentType = format.ContentType;
        http.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await memory.SendAsync(http.BodyWriter, body, context.RequestAborted);
        }
    }

    private static string AddressOf(HttpRequest request, string graph, bool isWhole) =>
        isWhole
            ? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, graph)
            : $"{request.PathBase}{graph}";

    [LoggerMessage(LogLevel.Error, "A report could not be shown; trace id {TraceId}.")]
    private partial void LogFault(Exception fault, string traceId);
}
