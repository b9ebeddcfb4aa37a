using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification.Sections;

internal static class CountrySection
{
    public static void Configure(SchemaBuilder schema) =>
        schema
            .Extend<Country>()
            .Section(
                "victimIdentification",
                "How the country identifies victims and helps them.",
                section =>
                    section
                        .Connection<IcseConnection>(
                            "icseAccesses",
                            connection => connection.CountryCode,
                            "Connections of the country to INTERPOL's ICSE database. An empty list does not mean that the country is not connected: no public list was found."
                        )
                        .Connection<IdentificationUnit>(
                            "identificationUnits",
                            unit => unit.CountryCode,
                            "Units, teams and databases of the country that identify victims."
                        )
                        .Connection<SupportService>(
                            "supportServices",
                            service => service.CountryCode,
                            "Services of the country that help victims, children and parents."
                        )
                        .Computed(
                            "isConnectedToIcse",
                            country =>
                                Entities
                                    .Of<IcseConnection>()
                                    .Any(connection => connection.CountryCode == country.Code && connection.Connected)
                                    ? true
                                : Entities
                                    .Of<IcseConnection>()
                                    .Any(connection => connection.CountryCode == country.Code)
                                    ? false
                                : (bool?)null,
                            "Whether a row says that the country is connected to ICSE, at whatever time; null if there is no row, which does not mean that it is not connected."
                        )
            );
}
