namespace Alliance.Graph.Execution.Answers.Descriptions;

/// <summary>A value that a column can have.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Description">What it means; null if nobody says so.</param>
/// <param name="Deprecation">Why it should not be used any more; null if it should.</param>
internal sealed record ValueDescription(string Name, string? Description, string? Deprecation);
