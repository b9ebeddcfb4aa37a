using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Modules.Awareness.Sections;

/// <summary>What the module says in the report about a round.</summary>
internal static class RoundReport
{
    public static void Configure(ReportBuilder report) =>
        report.Section(
            "programmes",
            "Public awareness",
            "Programmes and Safer Internet Centres in the countries of the round, as far as public sources name them. A programme for several audiences counts for each of them.",
            section =>
                section
                    .Count(
                        "centres",
                        "Safer Internet Centres.",
                        "query Centres($countries: [CountryCode!]!) { saferInternetCentres(where: { country: { code: { in: $countries } } }) { totalCount } }"
                    )
                    .Table(
                        "audiences",
                        "Programmes by country and audience.",
                        """
                        query Audiences($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                            nodes {
                              name
                              awareness {
                                programmes { totalCount }
                                children: programmes(where: { audiences: { some: { eq: CHILDREN } } }) { totalCount }
                                parents: programmes(where: { audiences: { some: { eq: PARENTS } } }) { totalCount }
                                educators: programmes(where: { audiences: { some: { eq: EDUCATORS } } }) { totalCount }
                                community: programmes(where: { audiences: { some: { eq: COMMUNITY } } }) { totalCount }
                              }
                            }
                          }
                        }
                        """,
                        form =>
                            form.Heading("name", "Country")
                                .Heading("awareness.programmes.totalCount", "Programmes")
                                .Heading("awareness.children.totalCount", "For children")
                                .Heading("awareness.parents.totalCount", "For parents")
                                .Heading("awareness.educators.totalCount", "For educators")
                                .Heading("awareness.community.totalCount", "For the public")
                                .Bars("name", "awareness.programmes.totalCount")
                    )
                    .Table(
                        "years",
                        "Programmes by the year of what is known of them, which need not be the year in which they began; those without a year are left out.",
                        """
                        query Years($countries: [CountryCode!]!) {
                          programmes(where: { country: { code: { in: $countries } }, year: { isNull: false } }) {
                            groups(keys: [YEAR], order: [{ key: { year: ASC } }]) { nodes { key { year } count } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.year", "Year").Heading("count", "Programmes").Lines("key.year", "count")
                    )
        );
}
