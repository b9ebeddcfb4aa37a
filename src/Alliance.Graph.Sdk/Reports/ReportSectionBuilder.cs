using System.Diagnostics.CodeAnalysis;

namespace Alliance.Graph.Sdk.Reports;

/// <summary>Declares the figures of a section of the report.</summary>
public sealed class ReportSectionBuilder
{
    private readonly List<FigureDefinition> _figures = [];

    internal ReportSectionBuilder() { }

    internal IReadOnlyList<FigureDefinition> Figures => _figures;

    /// <summary>A table: what a query answers, by the rule by which any query leaves as a table.</summary>
    /// <param name="key">What tells it from the section's other figures: small letters, digits and hyphens.</param>
    /// <param name="caption">What it shows, as one English sentence.</param>
    /// <param name="query">
    /// A GraphQL document with one query that is one table. The host gives the variables of
    /// <see cref="ReportVariables"/> that it
    /// declares. It is asked as somebody without any role, so that everybody who asks again sees the same.
    /// </param>
    /// <param name="form">Declares headings and how it is drawn; null for a plain table.</param>
    public ReportSectionBuilder Table(
        string key,
        string caption,
        [StringSyntax("graphql")] string query,
        Action<FigureBuilder>? form = null
    ) => Add(key, caption, query, isCount: false, form);

    /// <summary>A single number: a table of one column and one row.</summary>
    /// <param name="key">What tells it from the section's other figures: small letters, digits and hyphens.</param>
    /// <param name="caption">What is counted, as one English sentence.</param>
    /// <param name="query">As that of a table, for example one that selects a <c>totalCount</c> alone.</param>
    /// <param name="form">Declares the heading; null if its name will do.</param>
    public ReportSectionBuilder Count(
        string key,
        string caption,
        [StringSyntax("graphql")] string query,
        Action<FigureBuilder>? form = null
    ) => Add(key, caption, query, isCount: true, form);

    private ReportSectionBuilder Add(
        string key,
        string caption,
        string query,
        bool isCount,
        Action<FigureBuilder>? form
    )
    {
        var figure = new FigureDefinition(key, caption, query, isCount);
        form?.Invoke(new FigureBuilder(figure));
        _figures.Add(figure);
        return this;
    }
}
