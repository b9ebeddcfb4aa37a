using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Modules.Investigation.Sections;

/// <summary>What the module says in the report about a round.</summary>
internal static class RoundReport
{
    public static void Configure(ReportBuilder report) =>
        report.Section(
            "investigation",
            "Investigation",
            "Laws, treaties, police units and joint operations of the countries of the round, as far as they were collected.",
            section =>
                section
                    .Table(
                        "laws",
                        "Laws by the year in which they were made, where it is known.",
                        """
                        query Laws($countries: [CountryCode!]!) {
                          laws(where: { country: { code: { in: $countries } }, year: { isNull: false } }) {
                            groups(keys: [YEAR], order: [{ key: { year: ASC } }]) { nodes { key { year } count aggregate { country { distinctCount } } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.year", "Year")
                                .Heading("count", "Laws")
                                .Heading("aggregate.country.distinctCount", "Countries")
                                .Lines("key.year", "count")
                    )
                    .Table(
                        "treaties",
                        "Instruments, and how many countries were bound by them, had signed them only, or neither, at the end of 2014.",
                        """
                        query Treaties($countries: [CountryCode!]!) {
                          treatyStatuses(where: { country: { code: { in: $countries } } }) {
                            groups(keys: [INSTRUMENT, STATUS_AT2014_END], order: [{ key: { instrument: ASC } }, { key: { statusAt2014End: ASC } }]) { nodes { key { instrument statusAt2014End } count } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("key.instrument", "Instrument")
                                .Heading("key.statusAt2014End", "Standing")
                                .Heading("count", "Countries")
                                .StackedBars("key.instrument", "key.statusAt2014End", "count")
                    )
                    .Count(
                        "units",
                        "Police units and bodies that investigate.",
                        "query Units($countries: [CountryCode!]!) { policeUnits(where: { country: { code: { in: $countries } } }) { totalCount } }"
                    )
                    .Table(
                        "countries",
                        "What is known of each country.",
                        """
                        query Investigation($countries: [CountryCode!]!) {
                          countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                            nodes { name investigation { laws { totalCount } policeUnits { totalCount } jointOperations { totalCount } } }
                          }
                        }
                        """,
                        form =>
                            form.Heading("name", "Country")
                                .Heading("investigation.laws.totalCount", "Laws")
                                .Heading("investigation.policeUnits.totalCount", "Police units")
                                .Heading("investigation.jointOperations.totalCount", "Joint operations")
                    )
        );
}
