using Alliance.Graph.Sdk.Reports;

namespace Alliance.Graph.Core.CompiledReports;

/// <summary>What the report about a round says of the round itself, and of commitments.</summary>
internal static class CoreReport
{
    public static void Configure(ReportBuilder report) =>
        report
            .Section(
                "participation",
                "Participation",
                "The countries of the round, and where their submissions stood when the figures were read.",
                Participation
            )
            .Section(
                "completeness",
                "Completeness",
                "What each submission has in each target of the round, and what it still lacks. What is about no one target stands in a line without one.",
                Completeness
            )
            .Section(
                "commitments",
                "Commitments against the baseline",
                "What the countries of the round have in its targets: what was there before (BASELINE), what came since (PROGRESS), and what they pledge (COMMITMENT). As a rule a row without a date counts as baseline.",
                Commitments
            )
            .Section(
                "progress",
                "Progress",
                "How far the commitments of the countries of the round are in its targets, by the latest entry of each. Pledges count, and all other rows of which an entry tells progress; a line without a status counts those of which nothing is told.",
                Progress
            );

    private static void Participation(ReportSectionBuilder section) =>
        section
            .Count(
                "countries",
                "Countries that were asked to report.",
                "query Countries($round: String!) { round(key: $round) { countries { totalCount } } }"
            )
            .Table(
                "states",
                "Submissions by where they stand.",
                """
                query States($round: String!) {
                  submissions(where: { round: { key: { eq: $round } } }) {
                    groups(keys: [STATE], order: [{ count: DESC }, { key: { state: ASC } }]) { nodes { key { state } count } }
                  }
                }
                """,
                form =>
                    form.Heading("key.state", "State")
                        .Heading("count", "Submissions")
                        .Bars("key.state", "count")
                        .SeenBySecretariat()
            )
            .Table(
                "countries-and-submissions",
                "Each country and its submission; a line without a state is a country that has not begun.",
                """
                query Participation($round: String!, $countries: [CountryCode!]!) {
                  countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                    nodes { name code submissions(where: { round: { key: { eq: $round } } }) { nodes { state submittedAt publishedAt } } }
                  }
                }
                """,
                form =>
                    form.Heading("name", "Country")
                        .Heading("code", "Code")
                        .Heading("submissions.state", "State")
                        .Heading("submissions.submittedAt", "Handed in")
                        .Heading("submissions.publishedAt", "Published")
                        .SeenBySecretariat()
            );

    private static void Completeness(ReportSectionBuilder section) =>
        section.Table(
            "by-country-and-target",
            "Rows, entries and answers by country and target.",
            """
            query Completeness($round: String!) {
              submissions(where: { round: { key: { eq: $round } } }, order: [{ country: { name: ASC } }]) {
                nodes { country { name } completeness { target rows entries faulty questions answered isComplete } }
              }
            }
            """,
            form =>
                form.Heading("country.name", "Country")
                    .Heading("completeness.target", "Target")
                    .Heading("completeness.rows", "Rows")
                    .Heading("completeness.entries", "Entries")
                    .Heading("completeness.faulty", "Faulty entries")
                    .Heading("completeness.questions", "Questions")
                    .Heading("completeness.answered", "Answered")
                    .Heading("completeness.isComplete", "Complete")
                    .SeenBySecretariat()
        );

    private static void Commitments(ReportSectionBuilder section) =>
        section
            .Table(
                "by-target",
                "Rows by target: baseline, progress and pledges.",
                """
                query ByTarget($countries: [CountryCode!]!, $targets: [PolicyTargetKey!]!) {
                  commitments(where: { country: { code: { in: $countries } }, target: { key: { in: $targets } } }) {
                    groups(keys: [TARGET_TITLE, KIND], order: [{ key: { targetTitle: ASC } }, { key: { kind: ASC } }]) {
                      nodes {
                        key { targetTitle kind }
                        count
                        aggregate { country { distinctCount } }
                      }
                    }
                  }
                }
                """,
                form =>
                    form.Heading("key.targetTitle", "Target")
                        .Heading("key.kind", "Kind")
                        .Heading("count", "Rows")
                        .Heading("aggregate.country.distinctCount", "Countries")
                        .StackedBars("key.targetTitle", "key.kind", "count")
            )
            .Table(
                "by-country",
                "Rows by country and target: baseline, progress and pledges.",
                """
                query ByCountry($countries: [CountryCode!]!, $targets: [PolicyTargetKey!]!) {
                  commitments(where: { country: { code: { in: $countries } }, target: { key: { in: $targets } } }) {
                    groups(
                      keys: [COUNTRY_NAME, TARGET_TITLE, KIND]
                      order: [{ key: { countryName: ASC } }, { key: { targetTitle: ASC } }, { key: { kind: ASC } }]
                    ) {
                      nodes {
                        key { countryName targetTitle kind }
                        count
                      }
                    }
                  }
                }
                """,
                form =>
                    form.Heading("key.countryName", "Country")
                        .Heading("key.targetTitle", "Target")
                        .Heading("key.kind", "Kind")
                        .Heading("count", "Rows")
            );

    private static void Progress(ReportSectionBuilder section) =>
        section
            .Table(
                "by-target",
                "Commitments by target and status.",
                """
                query ProgressByTarget($countries: [CountryCode!]!, $targets: [PolicyTargetKey!]!) {
                  commitments(
                    where: {
                      country: { code: { in: $countries } }
                      target: { key: { in: $targets } }
                      or: [{ kind: { eq: COMMITMENT } }, { status: { isNull: false } }]
                    }
                  ) {
                    groups(keys: [TARGET_TITLE, STATUS], order: [{ key: { targetTitle: ASC } }, { key: { status: ASC } }]) { nodes { key { targetTitle status } count } }
                  }
                }
                """,
                form =>
                    form.Heading("key.targetTitle", "Target")
                        .Heading("key.status", "Status")
                        .Heading("count", "Commitments")
                        .StackedBars("key.targetTitle", "key.status", "count")
            )
            .Table(
                "by-country",
                "Commitments by country, target and status, in all targets.",
                """
                query ProgressByCountry($countries: [CountryCode!]!) {
                  countries(where: { code: { in: $countries } }, order: [{ name: ASC }]) {
                    nodes { name progressOverview { target commitments notReported notStarted underWay done changed dropped overdue } }
                  }
                }
                """,
                form =>
                    form.Heading("name", "Country")
                        .Heading("progressOverview.target", "Target")
                        .Heading("progressOverview.commitments", "Commitments")
                        .Heading("progressOverview.notReported", "Nothing told")
                        .Heading("progressOverview.notStarted", "Not started")
                        .Heading("progressOverview.underWay", "Under way")
                        .Heading("progressOverview.done", "Done")
                        .Heading("progressOverview.changed", "Changed")
                        .Heading("progressOverview.dropped", "Dropped")
                        .Heading("progressOverview.overdue", "Overdue")
            );
}
