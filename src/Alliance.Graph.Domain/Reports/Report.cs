namespace Alliance.Graph.Domain;

/// <summary>
/// A report of the Alliance's cycle, or rows grouped into that shape. The countries' own papers were not available
/// to this project: a report with <see cref="ReportOrigin.Compiled"/> is not a country's own submission.
/// </summary>
public sealed class Report
{
    /// <summary>The key, for example <c>se-progress-2014</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The country that the report is about; null for a report about the whole Alliance.</summary>
    public CountryCode? CountryCode { get; init; }

    /// <summary>What the report is in the cycle.</summary>
    public required ReportKind Kind { get; init; }

    /// <summary>
    /// Year of the round: for the Alliance's own rounds 2013 or 2014, for a round on this server the year in which it
    /// closes. Null if the report belongs to no one year.
    /// </summary>
    public int? Year { get; init; }

    /// <summary>English title.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Whether the Alliance published the report, a country handed it in here, or this project compiled it.
    /// </summary>
    public required ReportOrigin Origin { get; init; }

    /// <summary>BCP 47 tag of the language in which the report is written here, for example <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>
    /// <see cref="Document.Key"/> of the published paper; null if none is known. A compiled report may name the
    /// country's own paper here: that paper is known by name only and is not what was compiled.
    /// </summary>
    public string? DocumentKey { get; init; }

    /// <summary>When the Alliance published it; null if compiled or not known.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>
    /// <see cref="Submission.Key"/> of the submission that the report is, which is its own key too; null if it is none.
    /// </summary>
    public string? SubmissionKey { get; init; }

    /// <summary>
    /// <see cref="Key"/> of the report that is to be read instead, such as the country's own paper that came to light
    /// behind one that was
    /// compiled; null if none is. This one stays as it is.
    /// </summary>
    public string? SupersededByKey { get; init; }

    /// <summary>What is known about the report itself; null if there is nothing to add.</summary>
    public string? Summary { get; init; }

    /// <summary>Where the row comes from; <see cref="Confidence.Compiled"/> for a compiled report.</summary>
    public required Provenance Provenance { get; init; }
}
