using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Modules.VictimIdentification.Sections;

/// <summary>What the module says in the report about a round.</summary>
internal static class RoundReport
{
    public static void Configure(ReportBuilder report) =>
        report.Section(
            "identification",
            "Victim identification",
            "Units and databases that identify victims, services that help them, and connections to INTERPOL's ICSE database in the countries of the round. No public list of the connected countries was found, so a missing one can be connected.",
            section =>
                section
                    .Count(
                        "connected",
                        "Countries of which a source or general knowledge says that they are connected to ICSE.",
                        "query Connected($countries: [CountryCode!]!) { icseAccesses(where: { country: { code: { in: $countries } }, connected: { eq: true } }) { aggregate { country { distinctCount } } } }"
                    )
                    .Table(
                        "units-and-services",
                        "Units and services of each country.",
                        """
                        query Identification($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                            nodes { name victimIdentification { identificationUnits { totalCount } supportServices { totalCount } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("name", "Country")
                                .Heading("victimIdentification.identificationUnits.totalCount", "Units and databases")
                                .Heading("victimIdentification.supportServices.totalCount", "Support services")
                    )
                    .Table(
                        "confidence",
                        "How sure it is that the countries are connected to ICSE.",
                        """
                        query Confidence($countries: [CountryCode!]!) {
                          icseAccesses(where: { country: { code: { in: $countries } }, connected: { eq: true } }) {
                            groups(keys: [PROVENANCE_CONFIDENCE], order: [{ count: DESC }, { key: { provenanceConfidence: ASC } }]) { nodes { key { provenanceConfidence } count } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.provenanceConfidence", "Confidence")
                                .Heading("count", "Countries")
                                .Bars("key.provenanceConfidence", "count")
                    )
        );
}
