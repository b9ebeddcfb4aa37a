using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Why a step failed. Each field that the step would have filled becomes null; the first few of them are named in
/// the errors, since a failed step below a long list would otherwise fill the answer with copies of one error.
/// </summary>
internal sealed class StepFault(string code, string message, string? traceId = null)
{
    private const int MaximumErrors = 10;

    private int _reported;

    /// <summary>Code of its errors.</summary>
    public string Code => code;

    /// <summary>The error for a place that becomes null; null if enough were told.</summary>
    /// <param name="path">The place.</param>
    /// <param name="isAlwaysTold">For places where null without an error would mean something else.</param>
    public GraphError? ErrorAt(IReadOnlyList<object> path, bool isAlwaysTold) =>
        _reported++ < MaximumErrors || isAlwaysTold
            ? new GraphError(code, message, Path: path, TraceId: traceId)
            : null;
}
