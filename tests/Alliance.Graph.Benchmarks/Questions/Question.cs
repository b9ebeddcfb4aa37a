namespace Alliance.Graph.Benchmarks.Questions;

/// <summary>What both servers are asked.</summary>
/// <param name="Kind">Which question; the twin has a path for each.</param>
/// <param name="Title">In words.</param>
/// <param name="Document">The GraphQL document, always the same as a front end has it.</param>
internal sealed record Question(QuestionKind Kind, string Title, string Document)
{
    /// <summary>Where the twin answers it.</summary>
    public string TwinPath => $"/{Kind.ToString().ToLowerInvariant()}";
}
