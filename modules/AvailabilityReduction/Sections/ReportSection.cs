using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

internal static class ReportSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Report>()
            .Section(
                "availabilityReduction",
                "What the rows of the report are about, of all that reduces availability.",
                section =>
                    section
                        .ConnectionThrough<Commitment, Hotline>(
                            "hotlines",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Hotlines that a row of the report is about."
                        )
                        .ConnectionThrough<Commitment, BlockingScheme>(
                            "blockingSchemes",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Blocking schemes that a row of the report is about."
                        )
                        .ConnectionThrough<Commitment, NoticeAndTakedownRule>(
                            "noticeAndTakedownRules",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Rules of notice and takedown that a row of the report is about."
                        )
            );
}
