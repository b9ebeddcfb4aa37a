namespace Alliance.Graph.Execution.Errors;

/// <summary>
/// An answer that has no place for errors, such as a table, lacks something, or there is no room for it where it was to
/// be sent.
/// If nothing of it was sent, the error is sent instead; else whoever sends it must end so that nobody takes the
/// beginning for the
/// whole.
/// </summary>
public sealed class BrokenAnswerException : Exception
{
    /// <param name="error">What is wrong.</param>
    public BrokenAnswerException(GraphError error)
        : base(error.Message) =>
        Error = error.Path is null ? error : error with { Path = null, Field = [.. error.Path.OfType<string>()] };

    /// <summary>What is wrong. There is no answer in which it has a path.</summary>
    public GraphError Error { get; }
}
