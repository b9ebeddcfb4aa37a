using System.Globalization;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Http.Callers;
using Alliance.Graph.Http.Negotiation;
using Alliance.Graph.Http.Requests;
using Alliance.Graph.Http.Responses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;

namespace Alliance.Graph.Http.Reports;

/// <summary>Compiled reports as pages, Markdown and JSON.</summary>
internal static class ReportEndpoint
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them to <c>/reports/{key}</c>, <c>/reports/{key}.md</c> and <c>/reports/{key}.json</c>.</summary>
    /// <param name="routes">The server's routes.</param>
    /// <param name="graph">Where queries are asked.</param>
    public static IEndpointConventionBuilder MapReports(this IEndpointRouteBuilder routes, string graph)
        => routes.MapMethods("/reports/{name}", Methods, (HttpContext context, string name, ReportReader reports, CallerGate callers, CallerReader caller, CallerBudgets budgets, AnswerVary vary)
            => AnswerAsync(context, name, graph, reports, callers, caller, budgets, vary));

    private static async Task AnswerAsync(
        HttpContext context, string name, string graph, ReportReader reports, CallerGate callers, CallerReader caller, CallerBudgets budgets, AnswerVary vary)
    {
        vary.WriteTo(context);
        try
        {
            await callers.RequireAsync(context);
        }
        catch (RequestRefusedException refusal)
        {
            await GraphResponseWriter.WriteAsync(context, AcceptedMediaTypes.Of(context.Request).Best ?? ResponseMediaType.Json, refusal);
            return;
        }

        var (key, format) = ReportFormat.Read(name);
        var budget = budgets.Of(context);
        var (report, refused, state) = format is null
            ? default
            : await reports.ReadAsync(new GraphRequest(null) { Caller = caller.Of(context), Budget = budget }, key, context.RequestAborted);
        budget?.WriteTo(context.Response.Headers);
        if (refused is not null)
        {
            await GraphResponseWriter.WriteAsync(context, ResponseMediaType.GraphResponse, refused);
            return;
        }

        if (report is null)
        {
            await GraphResponseWriter.WriteAsync(context, ResponseMediaType.GraphResponse, new RequestRefusedException(
                StatusCodes.Status404NotFound, ErrorCodes.NotFound, "There is no report at this address that you can see. Ask the graph for those with 'compiledReports', and write '.md' or '.json' behind a key, or nothing."));
            return;
        }

        if (state is not null)
        {
            context.Response.Headers[RevisionWish.Header] = state.Revision.ToString(CultureInfo.InvariantCulture);
        }

        await SendAsync(context, format!, format!.Write(report, new QueryAddress(AddressOf(context.Request, graph, format.IsKept))));
    }

    private static async Task SendAsync(HttpContext context, ReportFormat format, byte[] body)
    {
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
        await http.BodyWriter.WriteAsync(body, context.RequestAborted);
    }

    private static string AddressOf(HttpRequest request, string graph, bool isWhole)
        => isWhole ? UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, graph) : $"{request.PathBase}{graph}";
}
