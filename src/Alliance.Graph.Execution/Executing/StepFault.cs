namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Why a step failed. Each field that the step would have filled becomes null; the first few of them are named in
/// the errors, since a failed step below a long list would otherwise fill the answer with copies of one error.
/// </summary>
internal sealed class StepFault(string code, string message, string? traceId = null)
{
    private const int MaximumErrors = 10;

    private int _reported;

    public GraphError? ErrorAt(IReadOnlyList<object> path)
        => _reported++ < MaximumErrors ? new GraphError(code, message, Path: path, TraceId: traceId) : null;
}
