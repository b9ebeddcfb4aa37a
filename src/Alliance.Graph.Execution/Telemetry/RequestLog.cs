using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Telemetry;

/// <summary>The one line that is logged for each request.</summary>
internal static partial class RequestLog
{
    /// <summary>
    /// Nothing here is a value that the caller sent, except the operation's name, which has letters, digits and '_'
    /// only.
    /// </summary>
    [LoggerMessage(
        LogLevel.Information,
        "{OperationType} {OperationName} of document {DocumentHash}: {Outcome} in {Milliseconds} ms, {Statements} statements, {Rows} rows, cost {Cost}, trace {TraceId}"
    )]
    public static partial void Answered(
        ILogger logger,
        string operationType,
        string? operationName,
        string documentHash,
        string outcome,
        double milliseconds,
        int statements,
        long rows,
        double? cost,
        string? traceId
    );
}
