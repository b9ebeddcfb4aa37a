namespace Alliance.Graph.Domain;

/// <summary>Where a row comes from and how sure it is. Every row of the graph carries one.</summary>
public sealed class Provenance
{
    /// <summary>
    /// The address of the page, the name of the paper, or, where nothing was read, the place to check the fact.
    /// Not always a URL.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>How sure the row's main fact is.</summary>
    public required Confidence Confidence { get; init; }

    /// <summary>
    /// Names of fields, as in the data file (camelCase), that come from general knowledge although the row's main
    /// fact is sourced. Empty by default.
    /// </summary>
    public List<string> UnverifiedFields { get; init; } = [];

    /// <summary>What kind of source it is; null if nobody has said.</summary>
    public SourceQuality? Quality { get; init; }

    /// <summary>
    /// The day on which somebody read the source for this row; null if nobody has, or it is not known when.
    /// </summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>
    /// <see cref="Submission.Key"/> of the submission whose publication wrote the row last, which is the key of its
    /// round and the code of
    /// its country; null if the row came from a file. The product fills it in: no file says it.
    /// </summary>
    public string? SubmissionKey { get; set; }
}
