namespace Alliance.Graph.Http.Reports;

/// <summary>A compiled report as it is shown, whatever the format.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsDraft">Whether it can still change.</param>
/// <param name="Revision">Number of the revision of its figures.</param>
/// <param name="CompiledAt">When these were read, as answers write it.</param>
/// <param name="PublishedAt">When it was published; null for a draft.</param>
/// <param name="Sections">Its sections, in their order.</param>
internal sealed record ReportModel(
    string Key,
    string Title,
    bool IsDraft,
    long Revision,
    string CompiledAt,
    string? PublishedAt,
    IReadOnlyList<ReportModelSection> Sections
);
