using System.Diagnostics;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Responses;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Http.Responses;

/// <summary>What a caller is told when answering failed before anything of the answer was sent.</summary>
internal sealed partial class AnswerFaults(ILogger<AnswerFaults> logger)
{
    /// <param name="context">The request.</param>
    /// <param name="fault">What happened.</param>
    /// <param name="response">The answer that was to be sent; null if there is none yet.</param>
    public GraphResponse Of(HttpContext context, Exception fault, GraphResponse? response)
    {
        if (fault is BrokenAnswerException broken)
        {
            return GraphResponse.Refused(broken.Error);
        }

        if (response?.Overdue is { } overdue)
        {
            return GraphResponse.Refused(overdue);
        }

        var traceId = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        LogFault(fault, traceId);
        return GraphResponse.Refused(
            new GraphError(
                ErrorCodes.Internal,
                $"The server failed unexpectedly. Try again, and if it happens again, tell its operator the trace id '{traceId}'.",
                TraceId: traceId
            )
        );
    }

    [LoggerMessage(LogLevel.Error, "A GraphQL request failed unexpectedly; trace id {TraceId}.")]
    private partial void LogFault(Exception fault, string traceId);
}
