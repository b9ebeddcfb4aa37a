namespace Alliance.Graph.Sdk.Reports;

/// <summary>What a module has in the report that declares nothing: a plain list of its changes in the round.</summary>
internal static class ChangesSection
{
    public static ReportSectionDefinition Of(string moduleId, string title)
    {
        var report = new ReportBuilder(moduleId);
        report.Section(
            "changes",
            title,
            "What the submissions of the round that were published have added, changed and withdrawn.",
            section =>
                section.Table(
                    "changes",
                    "Rows by country, type and what became of them.",
                    $$"""
                    query Changes($round: String!) {
                      submissionEntries(where: { area: { eq: "{{moduleId}}" }, outcome: { isNull: false }, submission: { round: { key: { eq: $round } } } }) {
                        groups(keys: [COUNTRY_NAME, TYPE, OUTCOME], order: [{ key: { countryName: ASC } }, { key: { type: ASC } }, { key: { outcome: ASC } }]) {
                          nodes {
                            key { countryName type outcome }
                            count
                          }
                        }
                      }
                    }
                    """,
                    form =>
                        form.Heading("key.countryName", "Country")
                            .Heading("key.type", "Type")
                            .Heading("key.outcome", "What became of them")
                            .Heading("count", "Rows")
                            .SeenBySecretariat()
                )
        );
        return report.Sections[0];
    }
}
