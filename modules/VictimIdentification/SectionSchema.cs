using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.VictimIdentification;

/// <summary>What the module adds to core's nodes.</summary>
internal static class SectionSchema
{
    private const string Name = "victimIdentification";

    public static void Configure(SchemaBuilder schema)
    {
        schema.Extend<Country>().Section(Name, "How the country identifies victims and helps them.", section => section
            .Connection<IcseConnection>("icseConnections", connection => connection.CountryCode, "Connections of the country to INTERPOL's ICSE database. An empty list does not mean that the country is not connected: no public list was found.")
            .Connection<IdentificationUnit>("identificationUnits", unit => unit.CountryCode, "Units, teams and databases of the country that identify victims.")
            .Connection<SupportService>("supportServices", service => service.CountryCode, "Services of the country that help victims, children and parents.")
            .Computed(
                "isConnectedToIcse",
                country => Entities.Of<IcseConnection>().Any(connection => connection.CountryCode == country.Code && connection.Connected)
                    ? true
                    : Entities.Of<IcseConnection>().Any(connection => connection.CountryCode == country.Code) ? false : (bool?)null,
                "Whether a row says that the country is connected to ICSE, at whatever time; null if there is no row, which does not mean that it is not connected."));

        schema.Extend<Report>().Section(Name, "The facts on victim identification that the report's commitments are about.", section => section
            .ConnectionThrough<Commitment, IcseConnection>("icseConnections", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Connections to ICSE that the report's commitments are about.")
            .ConnectionThrough<Commitment, IdentificationUnit>("identificationUnits", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Units, teams and databases that the report's commitments are about.")
            .ConnectionThrough<Commitment, SupportService>("supportServices", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Support services that the report's commitments are about."));

        schema.Extend<Commitment>().Section(Name, "The fact on victim identification that the row is about: one of these at most, and none if it is about something else.", section => section
            .One<IcseConnection>("icseConnection", commitment => commitment.RelatedKey, "The connection to ICSE that the row is about.")
            .One<IdentificationUnit>("identificationUnit", commitment => commitment.RelatedKey, "The unit, team or database that the row is about.")
            .One<SupportService>("supportService", commitment => commitment.RelatedKey, "The support service that the row is about."));
    }
}
