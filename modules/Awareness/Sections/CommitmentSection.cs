using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.Sections;

internal static class CommitmentSection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Commitment>()
            .Section(
                "awareness",
                "The awareness work that the row is about.",
                section =>
                    section
                        .One<Programme>(
                            "programme",
                            commitment => commitment.RelatedKey,
                            "The programme that the row is about; null if it is about something else."
                        )
                        .One<SaferInternetCentre>(
                            "saferInternetCentre",
                            commitment => commitment.RelatedKey,
                            "The Safer Internet Centre that the row is about; null if it is about something else."
                        )
            );
}
