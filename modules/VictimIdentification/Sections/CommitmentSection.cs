using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.Sections;

internal static class CommitmentSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Commitment>()
            .Section(
                "victimIdentification",
                "The fact on victim identification that the row is about: one of these at most, and none if it is about something else.",
                section =>
                    section
                        .One<IcseConnection>(
                            "icseAccess",
                            commitment => commitment.RelatedKey,
                            "The connection to ICSE that the row is about."
                        )
                        .One<IdentificationUnit>(
                            "identificationUnit",
                            commitment => commitment.RelatedKey,
                            "The unit, team or database that the row is about."
                        )
                        .One<SupportService>(
                            "supportService",
                            commitment => commitment.RelatedKey,
                            "The support service that the row is about."
                        )
            );
}
