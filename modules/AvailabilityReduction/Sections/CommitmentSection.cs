using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

internal static class CommitmentSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Commitment>()
            .Section(
                "availabilityReduction",
                "What the row is about, of all that reduces availability.",
                section =>
                    section
                        .One<Hotline>(
                            "hotline",
                            commitment => commitment.RelatedKey,
                            "The hotline that the row is about; null if it is about something else."
                        )
                        .One<BlockingScheme>(
                            "blockingScheme",
                            commitment => commitment.RelatedKey,
                            "The blocking scheme that the row is about; null if it is about something else."
                        )
                        .One<NoticeAndTakedownRule>(
                            "noticeAndTakedownRule",
                            commitment => commitment.RelatedKey,
                            "The rule of notice and takedown that the row is about; null if it is about something else."
                        )
            );
}
