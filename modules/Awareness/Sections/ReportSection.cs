using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.Sections;

internal static class ReportSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Report>()
            .Section(
                "awareness",
                "The awareness work that the rows of the report are about.",
                section =>
                    section
                        .ConnectionThrough<Commitment, Programme>(
                            "programmes",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Programmes that a row of the report is about."
                        )
                        .ConnectionThrough<Commitment, SaferInternetCentre>(
                            "saferInternetCentres",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Safer Internet Centres that a row of the report is about."
                        )
            );
}
