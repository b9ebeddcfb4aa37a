using System.Diagnostics;
using System.Globalization;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Http.Live;

/// <summary>Why the transport ends a subscription.</summary>
internal static class LiveErrors
{
    public static GraphError TooSlow(TimeSpan patience) =>
        new(
            ErrorCodes.SubscriberTooSlow,
            string.Create(
                CultureInfo.InvariantCulture,
                $"For {patience.TotalSeconds:0.###} seconds you took nothing of what was sent, and there is no room for more. Subscribe again with 'after' as this error says it, and read faster or select less."
            )
        );

    public static GraphError Stopping { get; } =
        new(
            ErrorCodes.ServerStopping,
            "The server ends. Subscribe again with 'after' as this error says it; another one answers, or the same in a while."
        );

    public static GraphError Expired { get; } =
        new(
            ErrorCodes.AuthenticationFailed,
            "Your token has expired. Get a new one, and subscribe again with 'after' as this error says it."
        );

    /// <summary>An unexpected fault, which the log knows by the trace id.</summary>
    public static GraphError Unexpected(LiveServices services, Exception fault)
    {
        var traceId = Activity.Current?.TraceId.ToString() ?? ActivityTraceId.CreateRandom().ToString();
        services.LogFault(fault, traceId);
        return new GraphError(
            ErrorCodes.Internal,
            $"The server failed unexpectedly. Try again, and if it happens again, tell its operator the trace id '{traceId}'.",
            TraceId: traceId
        );
    }
}
