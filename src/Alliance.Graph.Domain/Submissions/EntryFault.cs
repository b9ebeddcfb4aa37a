namespace Alliance.Graph.Domain;

/// <summary>Why the row of a <see cref="SubmissionEntry"/> could not be imported today.</summary>
public sealed class EntryFault
{
    /// <summary>Field of the row, such as <c>figures[0].value</c>; null if it concerns the whole row.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong, and what to do.</summary>
    public required string Message { get; init; }
}
