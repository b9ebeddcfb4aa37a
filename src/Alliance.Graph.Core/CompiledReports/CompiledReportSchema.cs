using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.CompiledReports;

internal static class CompiledReportSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Value<ReportFigure>(
                "A table of a compiled report, or a single number, as it was read, with the query that gives it."
            )
            .Field(figure => figure.Key, "What tells it from the other figures of its section.")
            .Field(figure => figure.Caption, "What it shows, as one English sentence.")
            .Field(figure => figure.Drawing, "How it is drawn beside its table.")
            .Field(
                figure => figure.Category,
                "Column of which each value is a bar, or a place along a line; null if it is not drawn."
            )
            .Field(
                figure => figure.Series,
                "Column of which each value is a part of the bars, or a line; null if nothing parts it."
            )
            .Field(figure => figure.Value, "Column with the numbers that are drawn; null if it is not drawn.")
            .Field(
                figure => figure.Query,
                "The document that was asked, as a table. Ask it again with the variables and as a table, such as with 'format=csv' in the address, and you have the figure as it is now; as JSON, lists for which it has no 'first' show their first page only."
            )
            .Field(figure => figure.Variables, "Variables of the query, as a JSON object.")
            .Field(
                figure => figure.IsSecretariatView,
                "Whether it was asked with the sight of the secretariat, so that you may see less when you ask again."
            )
            .Field(figure => figure.Columns, "Names of the columns, as a table of the query has them.")
            .Field(figure => figure.Headings, "What people read above the columns, one for each.")
            .Field(figure => figure.Types, "What the columns hold, one for each.")
            .Field(
                figure => figure.Rows,
                "The rows as JSON: a list of lists with a cell for each column, null where there is no value."
            )
            .Field(
                figure => figure.TotalRows,
                "How many rows there were: more than there are here if they were too many for a report, or more groups than the query has in 'first'."
            );

        schema
            .Node<CompiledReport>(
                report => report.Key,
                "The report of the Alliance about a round: figures that were read off this graph at one revision, and texts of the secretariat. A draft is seen by the secretariat only, a published one by everybody, and it stays as it is."
            )
            .WithoutHistory()
            .OrderByDescending(report => report.CompiledAt)
            .VisibleTo(caller =>
                report => caller.Is(CallerRole.Secretariat) || report.State == CompiledReportState.Published
            )
            .Field(
                report => report.Key,
                "Key of the report: that of its round, for example progress-2027. It is served as a page at /reports/progress-2027."
            )
            .Field(report => report.Title, "Title in English.")
            .Field(report => report.State, "Whether it can still change.")
            .Field(report => report.Revision, "Number of the revision that all figures were read at.")
            .Field(report => report.CompiledAt, "When the figures were read.")
            .Field(report => report.PublishedAt, "When it was published; null for a draft.")
            .Field(
                report => report.Version,
                "How often it was written; say it as 'expectedVersion' when you publish it."
            )
            .Field(report => report.ChangedAt, "When it was written last.")
            .One<ReportingRound>("round", report => report.RoundKey, "The round that it is about.")
            .One<Report>(
                "report",
                report => report.ReportKey,
                "The report among those of the Alliance that it became when it was published; null for a draft."
            )
            .Connection<CompiledReportSection>(
                "sections",
                section => section.ReportKey,
                "The sections, in their order."
            );

        schema
            .Node<CompiledReportSection>(
                section => section.Key,
                "A section of a compiled report: figures that a module declares, and what the secretariat says of them. Seen by those who see the report."
            )
            .WithoutHistory()
            .OrderBy(section => section.Position)
            .VisibleTo(caller =>
                section =>
                    caller.Is(CallerRole.Secretariat)
                    || Entities
                        .Of<CompiledReport>()
                        .Any(report => report.Key == section.ReportKey && report.State == CompiledReportState.Published)
            )
            .Field(section => section.Key, "Key of the section: that of the report, of the module, and its own.")
            .Field(
                section => section.Name,
                "What tells it from the other sections of the report, for example awareness:programmes; 'saveReportText' takes it."
            )
            .Field(section => section.ModuleId, "Id of the module that declares it.")
            .Field(section => section.Position, "Place among the sections of the report, from 1.")
            .Field(section => section.Title, "Title in English.")
            .Field(section => section.About, "What the figures show, and what they do not, in English.")
            .Field(
                section => section.Text,
                "What the secretariat says, as paragraphs with empty lines between them; null if nothing."
            )
            .Field(
                section => section.Figures,
                "The figures, in their order; none if no module declares the section any more, and only its text is left.",
                uses: FieldUses.None
            )
            .Field(
                section => section.Version,
                "How often it was written; say it as 'expectedVersion' when you save its text."
            )
            .Field(section => section.ChangedAt, "When it was written last.")
            .Field(
                section => section.ChangedBy,
                "Who wrote it last, by the name of their key or token; null if they have none."
            )
            .One<CompiledReport>("report", section => section.ReportKey, "The report.");

        schema
            .Root()
            .Connection<CompiledReport>("compiledReports", "The reports about rounds that you can see, newest first.")
            .Lookup<CompiledReport>(
                "compiledReport",
                "key",
                "Key of the report, which is that of its round.",
                "One report about a round by its key."
            );
    }
}
