using System.Diagnostics;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Planning.Inputs;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Executing;

/// <summary>Turns exceptions into faults that say enough to the caller and everything to the log.</summary>
internal sealed partial class FaultTranslator(ILogger logger, DatabaseOptions database)
{
    /// <summary>A step that reads the database failed.</summary>
    public StepFault OfStatement(Exception exception)
    {
        if (NumberFault.Is(exception))
        {
            return NumberOutOfRange();
        }

        if (exception is KnownGroupsException known)
        {
            return new StepFault(ErrorCodes.TooManyGroups, KnownKeyReader.TooMany(known.Count, known.Parents));
        }

        var traceId = TraceId();
        StatementFailed(logger, traceId, exception);
        return DatabaseFault.Of(exception, database) switch
        {
            { Code: DatabaseFaultCodes.GaveUp } => GivenUp(traceId),
            null when exception is not TimeoutException => new StepFault(
                ErrorCodes.Internal,
                "An unexpected fault prevented this part. Tell the operator the trace id.",
                traceId
            ),
            _ => NoDatabase(traceId),
        };
    }

    /// <summary>A module's code failed.</summary>
    public StepFault OfModule(string moduleId, Exception exception)
    {
        var traceId = TraceId();
        ModuleFailed(logger, moduleId, traceId, exception);

        // Other faults of the database, such as a table that is not there, can be the module's own.
        return DatabaseFault.Of(exception, database)?.Code switch
        {
            DatabaseFaultCodes.GaveUp => GivenUp(traceId),
            DatabaseFaultCodes.Unavailable or DatabaseFaultCodes.Busy => NoDatabase(traceId),
            _ => new StepFault(
                ErrorCodes.ModuleFailed,
                $"The module '{moduleId}' could not calculate this value. Tell its owner the trace id.",
                traceId
            ),
        };
    }

    /// <summary>The whole request failed unexpectedly.</summary>
    public GraphError OfRequest(Exception exception)
    {
        var traceId = TraceId();
        RequestFailed(logger, traceId, exception);
        return DatabaseFault.Of(exception, database) is null
            ? new GraphError(
                ErrorCodes.Internal,
                "An unexpected fault prevented the answer. Tell the operator the trace id.",
                TraceId: traceId
            )
            : new GraphError(
                ErrorCodes.DatabaseUnavailable,
                "The database did not answer. Try again later; tell the operator the trace id if it goes on.",
                TraceId: traceId
            );
    }

    /// <summary>Commits are not heard of at once.</summary>
    public void OfListening(Exception exception) => ListeningFailed(logger, exception);

    /// <summary>
    /// The database's own limit was lower than that of requests, or its administrator was faster than both.
    /// </summary>
    private static StepFault GivenUp(string traceId) =>
        new(
            ErrorCodes.TimeLimit,
            "The database took too long for this part and gave it up, so it is missing. Ask for less at once: smaller pages, fewer lists, or a filter that leaves fewer rows; tell the operator the trace id if that does not help.",
            traceId
        );

    // The caller's to mend, so that the log need not know.
    private static StepFault NumberOutOfRange() =>
        new(
            ErrorCodes.NumberOutOfRange,
            "A number that was to be calculated for this part is larger than its type can hold, such as a sum beyond 9223372036854775807 (Long). Ask about fewer rows with 'where', in smaller groups with 'groupBy', or without the sums and means of large numbers."
        );

    private static StepFault NoDatabase(string traceId) =>
        new(
            ErrorCodes.DatabaseUnavailable,
            "The database did not answer, so this part is missing. Try again later; tell the operator the trace id if it goes on.",
            traceId
        );

    private static string TraceId() =>
        Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();

    [LoggerMessage(LogLevel.Error, "A statement failed (trace {TraceId}).")]
    private static partial void StatementFailed(ILogger logger, string traceId, Exception exception);

    [LoggerMessage(LogLevel.Error, "The module '{ModuleId}' failed in its batch code (trace {TraceId}).")]
    private static partial void ModuleFailed(ILogger logger, string moduleId, string traceId, Exception exception);

    [LoggerMessage(
        LogLevel.Error,
        "What is committed is not heard of at once, so subscribers learn of it up to 30 seconds late. It is tried again, and this is not said again until it has worked."
    )]
    private static partial void ListeningFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogLevel.Error, "A request failed (trace {TraceId}).")]
    private static partial void RequestFailed(ILogger logger, string traceId, Exception exception);
}
