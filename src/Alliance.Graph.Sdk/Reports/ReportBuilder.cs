namespace Alliance.Graph.Sdk.Reports;

/// <summary>
/// Declares what a module says in the report about a round: sections with figures, each of them a GraphQL query with a
/// caption. The
/// host asks, draws and freezes them; the secretariat adds text to each section.
/// </summary>
public sealed class ReportBuilder
{
    private readonly string _moduleId;
    private readonly List<ReportSectionDefinition> _sections = [];

    internal ReportBuilder(string moduleId) => _moduleId = moduleId;

    internal IReadOnlyList<ReportSectionDefinition> Sections => _sections;

    /// <summary>Adds a section; they stand in the report in this order.</summary>
    /// <param name="key">What tells it from the module's other sections: small letters, digits and hyphens. Texts of
    /// the secretariat keep to it.</param>
    /// <param name="title">Title in English.</param>
    /// <param name="about">What its figures show and what they do not, in English, for readers of the report.</param>
    /// <param name="figures">Declares its figures, one or more.</param>
    public ReportBuilder Section(string key, string title, string about, Action<ReportSectionBuilder> figures)
    {
        var section = new ReportSectionBuilder();
        figures(section);
        _sections.Add(new ReportSectionDefinition(_moduleId, key, title, about, section.Figures));
        return this;
    }
}
