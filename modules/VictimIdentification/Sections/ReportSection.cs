using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.Sections;

internal static class ReportSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Report>()
            .Section(
                "victimIdentification",
                "The facts on victim identification that the report's commitments are about.",
                section =>
                    section
                        .ConnectionThrough<Commitment, IcseConnection>(
                            "icseAccesses",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Connections to ICSE that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, IdentificationUnit>(
                            "identificationUnits",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Units, teams and databases that the report's commitments are about."
                        )
                        .ConnectionThrough<Commitment, SupportService>(
                            "supportServices",
                            commitment => commitment.ReportKey,
                            commitment => commitment.RelatedKey,
                            "Support services that the report's commitments are about."
                        )
            );
}
