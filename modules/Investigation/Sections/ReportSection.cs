using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Sections;

internal static class ReportSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Report>()
            .Section(
                "investigation",
                "The facts on investigation that the report's commitments are about.",
                section =>
                    section
                        .ConnectionThrough<Commitment, Law>(
                            "laws",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Laws that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, TreatyStatus>(
                            "treatyStatuses",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Treaty statuses that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, PoliceUnit>(
                            "policeUnits",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Police units that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, JointOperation>(
                            "jointOperations",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Joint operations and initiatives that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, Network>(
                            "networks",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Networks that the report's commitments are about; none in the starter data."
                        )
            );
}
