namespace Alliance.Graph.Http.Reports;

/// <summary>A section of a report.</summary>
/// <param name="Name">What tells it from the others, as in <c>awareness:programmes</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">What its figures show.</param>
/// <param name="Text">What the secretariat says; null if nothing.</param>
/// <param name="Figures">Its figures, in their order.</param>
internal sealed record ReportModelSection(
    string Name,
    string Title,
    string About,
    string? Text,
    IReadOnlyList<ReportModelFigure> Figures
)
{
    /// <summary>The section as a place of the page: a colon would be another thing in a selector.</summary>
    public string Anchor => Name.Replace(':', '-');

    /// <summary>The paragraphs of the text.</summary>
    public IReadOnlyList<string> Paragraphs =>
        Text is null
            ? []
            : [.. Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
