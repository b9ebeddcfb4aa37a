using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Modules.AvailabilityReduction.Sections;

/// <summary>What the module says in the report about a round.</summary>
internal static class RoundReport
{
    public static void Configure(ReportBuilder report) =>
        report.Section(
            "availability",
            "Reducing availability",
            "Hotlines, access blocking and rules for removal in the countries of the round, as far as public sources name them. A country that is missing can have some all the same.",
            section =>
                section
                    .Count(
                        "hotlines",
                        "Hotlines that take reports today.",
                        "query Hotlines($countries: [CountryCode!]!) { hotlines(where: { country: { code: { in: $countries } }, status: { eq: ACTIVE } }) { totalCount } }"
                    )
                    .Table(
                        "hotlines-by-status",
                        "Hotlines by what has become of them.",
                        """
                        query HotlinesByStatus($countries: [CountryCode!]!) {
                          hotlines(where: { country: { code: { in: $countries } } }) {
                            groups(keys: [STATUS], order: [{ count: DESC }, { key: { status: ASC } }]) { nodes { key { status } count aggregate { country { distinctCount } } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.status", "Status")
                                .Heading("count", "Hotlines")
                                .Heading("aggregate.country.distinctCount", "Countries")
                                .Bars("key.status", "count")
                    )
                    .Table(
                        "blocking",
                        "Schemes under which access is really blocked and that have not ended, as far as is known, by how they work, and in how many countries. Memberships of networks and statements that nothing is blocked are not counted.",
                        """
                        query Blocking($countries: [CountryCode!]!) {
                          blockingSchemes(where: { country: { code: { in: $countries } }, isBlocking: { eq: true }, endedOn: { isNull: true } }) {
                            groups(keys: [KIND], order: [{ count: DESC }, { key: { kind: ASC } }]) { nodes { key { kind } count aggregate { country { distinctCount } } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.kind", "Kind")
                                .Heading("count", "Schemes")
                                .Heading("aggregate.country.distinctCount", "Countries")
                                .Bars("key.kind", "count")
                    )
                    .Table(
                        "countries",
                        "Hotlines of each country, whatever has become of them; its schemes under which access is really blocked and that have not ended, as far as is known; and its rules for removal.",
                        """
                        query Availability($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                            nodes { name availabilityReduction { hotlines { totalCount } blockingSchemes(where: { isBlocking: { eq: true }, endedOn: { isNull: true } }) { totalCount } noticeAndTakedownRules { totalCount } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("name", "Country")
                                .Heading("availabilityReduction.hotlines.totalCount", "Hotlines")
                                .Heading("availabilityReduction.blockingSchemes.totalCount", "Blocking schemes")
                                .Heading("availabilityReduction.noticeAndTakedownRules.totalCount", "Rules for removal")
                    )
        );
}
