namespace Alliance.Graph.Domain;

/// <summary>
/// A section of a <see cref="CompiledReport"/>, as a module declares it: its figures, and what the secretariat says of
/// them.
/// </summary>
public sealed class CompiledReportSection : IVersioned
{
    /// <summary>The key: that of the report and the name of the section.</summary>
    public required string Key { get; init; }

    /// <summary><see cref="CompiledReport.Key"/> of the report.</summary>
    public required string ReportKey { get; init; }

    /// <summary>
    /// What tells it from the other sections of the report: id of the module and key of the section, as in
    /// <c>awareness:programmes</c>.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Id of the module that declares it.</summary>
    public required string ModuleId { get; init; }

    /// <summary>Place among the sections of the report, from 1.</summary>
    public required int Position { get; set; }

    /// <summary>English title.</summary>
    public required string Title { get; set; }

    /// <summary>What the figures show, in English, by the module.</summary>
    public required string About { get; set; }

    /// <summary>What the secretariat says, paragraphs with empty lines between them; null if nothing yet.</summary>
    public string? Text { get; set; }

    /// <summary>
    /// The figures in their order; none if no module declares the section any more, and its text is what is left.
    /// </summary>
    public required List<ReportFigure> Figures { get; set; }

    /// <inheritdoc />
    public int Version { get; set; }

    /// <inheritdoc />
    public DateTime ChangedAt { get; set; }

    /// <inheritdoc />
    public string? ChangedBy { get; set; }
}
