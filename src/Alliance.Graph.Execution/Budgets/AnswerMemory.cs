using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Budgets;

/// <summary>
/// The memory that an answer holds until its caller has taken it. The transport knows whose it is, and what all answers
/// hold together.
/// </summary>
public abstract class AnswerMemory
{
    /// <summary>
    /// Takes so much in all, instead of what was taken before. If there is no room for more, it is waited for a little.
    /// </summary>
    /// <param name="bytes">What the answer holds, or will hold as far as one can tell.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Why the request is not answered, if there is no room; what was taken before stays taken.</returns>
    public abstract ValueTask<GraphError?> TakeAsync(long bytes, CancellationToken cancellationToken);

    /// <summary>Says what the answer holds now that it is being sent, when it is too late to refuse it.</summary>
    public abstract void Keep(long bytes);
}
