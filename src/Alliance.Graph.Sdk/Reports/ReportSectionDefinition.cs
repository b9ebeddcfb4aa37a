namespace Alliance.Graph.Sdk.Reports;

/// <summary>A section that a module declares.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="Key">What tells it from the module's other sections.</param>
/// <param name="Title">Title.</param>
/// <param name="About">What its figures show.</param>
/// <param name="Figures">Its figures, in their order.</param>
public sealed record ReportSectionDefinition(
    string ModuleId,
    string Key,
    string Title,
    string About,
    IReadOnlyList<FigureDefinition> Figures
)
{
    /// <summary>What tells it from all other sections of a report.</summary>
    public string Name => $"{ModuleId}:{Key}";
}
