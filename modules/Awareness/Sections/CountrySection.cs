using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Awareness.Sections;

internal static class CountrySection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Country>()
            .Section(
                "awareness",
                "What is done in the country to raise awareness.",
                section =>
                    section
                        .Connection<Programme>(
                            "programmes",
                            programme => programme.CountryCode,
                            "Awareness work in this country."
                        )
                        .Connection<SaferInternetCentre>(
                            "saferInternetCentres",
                            centre => centre.CountryCode,
                            "The country's Safer Internet Centres, at most one of them in the starter data."
                        )
                        .Batch(
                            "audiencesReached",
                            country => country.Code,
                            AudiencesReached.LoadAsync,
                            "Groups that at least one programme or centre of this country addresses; null if none is known."
                        )
            );
}
