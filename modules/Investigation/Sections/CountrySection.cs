using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation.Sections;

internal static class CountrySection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Country>()
            .Section(
                "investigation",
                "How the country investigates and prosecutes.",
                section =>
                    section
                        .Connection<Law>(
                            "laws",
                            law => law.CountryCode,
                            "Laws of the country, as far as they were collected."
                        )
                        .Connection<TreatyStatus>(
                            "treatyStatuses",
                            status => status.CountryCode,
                            "Where the country stands with each treaty: three for every country, and the directive for members of the European Union."
                        )
                        .Connection<PoliceUnit>(
                            "policeUnits",
                            unit => unit.CountryCode,
                            "Police units and bodies of the country that work on such cases."
                        )
                        .Connection<JointOperation>(
                            "jointOperations",
                            operation => operation.CountryCode,
                            "Joint operations and initiatives of the country. Each one is listed once."
                        )
                        .Connection<Network>(
                            "networks",
                            network => network.CountryCode,
                            "Networks that the country belongs to. Each one is listed once."
                        )
                        .ConnectionThrough<JointOperationCountry, JointOperation>(
                            "jointOperationParticipations",
                            link => link.CountryCode,
                            link => link.JointOperationKey,
                            "Rows of all countries that name this one as a participant. The data records an operation once for each participant, so the same operation comes several times."
                        )
                        .ConnectionThrough<NetworkCountry, Network>(
                            "networkParticipations",
                            link => link.CountryCode,
                            link => link.NetworkKey,
                            "Rows of all countries that name this one as a member. The data records a network once for each member, so the same network comes several times."
                        )
                        .Computed(
                            "isPartyToAllThreeTreatiesAt2014End",
                            country =>
                                Entities
                                    .Of<TreatyStatus>()
                                    .Count(status =>
                                        status.CountryCode == country.Code
                                        && status.Instrument != TreatyInstrument.EuDirective_2011_93
                                    ) < 3
                                    ? (bool?)null
                                    : Entities
                                        .Of<TreatyStatus>()
                                        .Count(status =>
                                            status.CountryCode == country.Code
                                            && status.Instrument != TreatyInstrument.EuDirective_2011_93
                                            && status.StatusAt2014End == TreatyStanding.Party
                                        ) == 3,
                            "Whether the country was a party to the Budapest Convention, the Lanzarote Convention and the optional protocol at the end of 2014; null if the status of one of them is not recorded."
                        )
            );
}
