namespace Alliance.Graph.Execution.Answers.Kept;

/// <summary>What logs and traces say of the operation that was answered.</summary>
/// <param name="Type">Whether it is a query.</param>
/// <param name="Name">Its name; null if it has none.</param>
/// <param name="Hash">SHA-256 of the document.</param>
internal sealed record AnswerLabel(string Type, string? Name, string Hash);
