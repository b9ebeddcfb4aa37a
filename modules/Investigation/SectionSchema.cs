using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Modules.Investigation;

/// <summary>What the module adds to core's nodes.</summary>
internal static class SectionSchema
{
    private const string Name = "investigation";

    public static void Configure(SchemaBuilder schema)
    {
        schema.Extend<Country>().Section(Name, "How the country investigates and prosecutes.", section => section
            .Connection<Law>("laws", law => law.CountryCode, "Laws of the country, as far as they were collected.")
            .Connection<TreatyStatus>("treatyStatuses", status => status.CountryCode, "Where the country stands with each treaty: three for every country, and the directive for members of the European Union.")
            .Connection<PoliceUnit>("policeUnits", unit => unit.CountryCode, "Police units and bodies of the country that work on such cases.")
            .Connection<JointOperation>("jointOperations", operation => operation.CountryCode, "Joint operations and initiatives of the country. Each one is listed once.")
            .Connection<Network>("networks", network => network.CountryCode, "Networks that the country belongs to. Each one is listed once.")
            .ConnectionThrough<JointOperationCountry, JointOperation>(
                "jointOperationParticipations",
                link => link.CountryCode,
                link => link.JointOperationKey,
                "Rows of all countries that name this one as a participant. The data records an operation once for each participant, so the same operation comes several times.")
            .ConnectionThrough<NetworkCountry, Network>(
                "networkParticipations",
                link => link.CountryCode,
                link => link.NetworkKey,
                "Rows of all countries that name this one as a member. The data records a network once for each member, so the same network comes several times.")
            .Computed(
                "isPartyToAllThreeTreatiesAt2014End",
                country => Entities.Of<TreatyStatus>().Count(status => status.CountryCode == country.Code && status.Instrument != TreatyInstrument.EuDirective_2011_93) < 3
                    ? (bool?)null
                    : Entities.Of<TreatyStatus>().Count(status => status.CountryCode == country.Code
                        && status.Instrument != TreatyInstrument.EuDirective_2011_93
                        && status.StatusAt2014End == TreatyStanding.Party) == 3,
                "Whether the country was a party to the Budapest Convention, the Lanzarote Convention and the optional protocol at the end of 2014; null if the status of one of them is not recorded."));

        schema.Extend<Report>().Section(Name, "The facts on investigation that the report's commitments are about.", section => section
            .ConnectionThrough<Commitment, Law>("laws", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Laws that the report's commitments are about.")
            .ConnectionThrough<Commitment, TreatyStatus>("treatyStatuses", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Treaty statuses that the report's commitments are about.")
            .ConnectionThrough<Commitment, PoliceUnit>("policeUnits", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Police units that the report's commitments are about.")
            .ConnectionThrough<Commitment, JointOperation>("jointOperations", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Joint operations and initiatives that the report's commitments are about.")
            .ConnectionThrough<Commitment, Network>("networks", commitment => commitment.ReportKey, commitment => commitment.RelatedKey, "Networks that the report's commitments are about; none in the starter data."));

        schema.Extend<Commitment>().Section(Name, "The fact on investigation that the row is about: one of these at most, and none if it is about something else.", section => section
            .One<Law>("law", commitment => commitment.RelatedKey, "The law that the row is about.")
            .One<TreatyStatus>("treatyStatus", commitment => commitment.RelatedKey, "The treaty status that the row is about.")
            .One<PoliceUnit>("policeUnit", commitment => commitment.RelatedKey, "The police unit that the row is about.")
            .One<JointOperation>("jointOperation", commitment => commitment.RelatedKey, "The joint operation or initiative that the row is about.")
            .One<Network>("network", commitment => commitment.RelatedKey, "The network that the row is about; none in the starter data."));
    }
}
