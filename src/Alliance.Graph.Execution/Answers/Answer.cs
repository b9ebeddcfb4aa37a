using Alliance.Graph.Data.Reading;
using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Answers;

/// <summary>The data of a request that was executed.</summary>
internal abstract class Answer
{
    /// <summary>Errors of single fields; complete when the data is written.</summary>
    public abstract IReadOnlyList<GraphError> Errors { get; }

    /// <summary>The statements that the database ran; complete when the data is written.</summary>
    public abstract IEnumerable<ExecutedStatement> Statements { get; }

    /// <summary>How many statements that were, and how many rows they returned together.</summary>
    public virtual (int Statements, long Rows) Counts => default;

    /// <summary>How many rows its tables have, if it is a file of tables; known when it is written.</summary>
    public virtual long TableRows => 0;

    /// <summary>Writes the value of <c>data</c>, or the file that it is.</summary>
    public abstract ValueTask WriteDataAsync(AnswerBuffer buffer, CancellationToken cancellationToken);
}
