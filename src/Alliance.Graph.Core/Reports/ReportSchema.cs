using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Reports;

internal static class ReportSchema
{
    public static void Configure(SchemaBuilder schema)
    {
        schema
            .Node<Report>(
                report => report.Key,
                "A report of the Alliance's cycle. Most are compiled: this project grouped public facts into the shape of a report, because the countries' own papers were not available. Look at the origin."
            )
            .OrderBy(report => report.Year)
            .Searchable(report => report.Title, report => report.Summary)
            .Field(report => report.Key, "Key of the report, for example se-progress-2014.")
            .Field(report => report.Kind, "What the report is in the cycle of reports.")
            .Field(
                report => report.Year,
                "Year of the round: 2013 or 2014 for those of the Alliance, the year in which it closes for a round on this server; null if the report belongs to no one year."
            )
            .Field(
                report => report.Title,
                "Title of the report in English; a compiled report has a title by this project."
            )
            .Field(
                report => report.Origin,
                "Whether the Alliance published the report, the country handed it in here, or this project compiled it."
            )
            .Field(
                report => report.Language,
                "Language in which the report is written here, as a BCP 47 tag, for example en."
            )
            .Field(
                report => report.PublishedOn,
                "When the Alliance published the report; null if it is compiled or the date is not known."
            )
            .Field(report => report.Summary, "What is known about the report itself; null if there is nothing to add.")
            .Field(report => report.Provenance, RowDescriptions.Provenance)
            .Computed(
                "isCountrySubmission",
                report =>
                    (report.Origin == ReportOrigin.Published || report.Origin == ReportOrigin.Submitted)
                    && report.CountryCode != null,
                "Whether the report is a country's own published submission. It is false for a compiled report, and false throughout the starter data."
            )
            .One<Country>(
                "country",
                report => report.CountryCode,
                "The country that the report is about; null for a report about the whole Alliance."
            )
            .One<Document>(
                "document",
                report => report.DocumentKey,
                "The published paper; null if none is known. A compiled report can name the country's own paper here: that paper is known by name only and is not what was compiled."
            )
            .One<Submission>(
                "submission",
                report => report.SubmissionKey,
                "The submission that the report is; null unless a country handed it in here."
            )
            .One<Report>(
                "supersededBy",
                report => report.SupersededByKey,
                "The report to read instead, such as the country's own paper behind one that this project compiled; null if there is none."
            )
            .Connection<Report>(
                "supersedes",
                report => report.SupersededByKey,
                "The reports that this one is to be read instead of."
            )
            .Connection<ProgressEntry>(
                "progress",
                entry => entry.ReportKey,
                "What the report says of the progress of commitments."
            )
            .Connection<Commitment>("commitments", commitment => commitment.ReportKey, "The rows of the report.")
            .ConnectionThrough<Commitment, Fact>(
                "facts",
                commitment => commitment.ReportKey,
                commitment => commitment.RelatedKey,
                "What the rows of the report are about, of all modules."
            );

        schema
            .Root()
            .Connection<Report>(
                "reports",
                "The reports of the Alliance's cycle, published or compiled by this project."
            )
            .Lookup<Report>(
                "report",
                "key",
                "Key of the report, for example se-progress-2014.",
                "One report by its key."
            );
    }
}
