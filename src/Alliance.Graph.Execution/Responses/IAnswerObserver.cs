namespace Alliance.Graph.Execution.Responses;

/// <summary>Is told when an answer is written.</summary>
internal interface IAnswerObserver
{
    /// <summary>The writing begins.</summary>
    void Resume();

    /// <summary>The answer is written.</summary>
    void End(GraphResponse response);

    /// <summary>There will be no more of the answer than its beginning.</summary>
    /// <param name="isCanceled">Whether the caller gave up.</param>
    /// <param name="response">The answer.</param>
    void Break(bool isCanceled, GraphResponse response);
}
