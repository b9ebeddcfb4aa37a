namespace Alliance.Graph.Execution.Requests;

/// <summary>Whether a request wants to know what it costs (header <c>GraphQL-Cost</c>).</summary>
public enum CostMode
{
    /// <summary>It does not.</summary>
    Unsaid,

    /// <summary><c>report</c>: it is run, and its answer has <c>extensions.operationCost</c>.</summary>
    Report,

    /// <summary><c>validate</c>: it is not run, and its answer has <c>extensions.operationCost</c> only.</summary>
    Validate,
}
