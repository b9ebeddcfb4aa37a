using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Sections;

internal static class CommitmentSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Commitment>()
            .Section(
                "investigation",
                "The fact on investigation that the row is about: one of these at most, and none if it is about something else.",
                section =>
                    section
                        .One<Law>("law", commitment => commitment.RelatedKey, "The law that the row is about.")
                        .One<TreatyStatus>(
                            "treatyStatus",
                            commitment => commitment.RelatedKey,
                            "The treaty status that the row is about."
                        )
                        .One<PoliceUnit>(
                            "policeUnit",
                            commitment => commitment.RelatedKey,
                            "The police unit that the row is about."
                        )
                        .One<JointOperation>(
                            "jointOperation",
                            commitment => commitment.RelatedKey,
                            "The joint operation or initiative that the row is about."
                        )
                        .One<Network>(
                            "network",
                            commitment => commitment.RelatedKey,
                            "The network that the row is about; none in the starter data."
                        )
            );
}
