namespace Alliance.Graph.Benchmarks.Questions;

/// <summary>The documents of the questions.</summary>
internal static class QuestionList
{
    public static Question Country { get; } =
        new(
            QuestionKind.Country,
            "one country by code",
            """
            query Country($code: CountryCode!) {
              country(code: $code) { code name officialName region isEuMember2014 joinedOn }
            }
            """
        );

    public static Question Countries { get; } =
        new(
            QuestionKind.Countries,
            "54 countries, 6 fields",
            """
            query Countries($first: Int!) {
              countries(first: $first) { nodes { code alpha3 name region isEuMember2014 joinedOn } }
            }
            """
        );

    public static Question Nested { get; } =
        new(
            QuestionKind.Nested,
            "54 countries > 3 reports > 5 commitments",
            """
            query Nested($countries: Int!, $reports: Int!, $commitments: Int!) {
              countries(first: $countries) {
                nodes {
                  code
                  name
                  reports(first: $reports) {
                    nodes {
                      key
                      title
                      year
                      commitments(first: $commitments) { nodes { key title year kind isReportedToAlliance } }
                    }
                  }
                }
              }
            }
            """
        );

    public static Question Filtered { get; } =
        new(
            QuestionKind.Filtered,
            "50 commitments, filtered, ordered, with total",
            """
            query Filtered($target: PolicyTargetKey!, $from: Int!, $first: Int!) {
              commitments(
                where: { target: { key: { eq: $target } }, year: { gte: $from } }
                order: [{ title: ASC }]
                first: $first
              ) {
                totalCount
                nodes { key title year kind country { code name } }
              }
            }
            """
        );

    public static Question Grouped { get; } =
        new(
            QuestionKind.Grouped,
            "commitments by target, counted",
            """
            query Grouped($from: Int!) {
              commitments(where: { year: { gte: $from } }) {
                groupBy(keys: [TARGET], order: [{ count: DESC }]) { key { target { key title } } count }
              }
            }
            """
        );

    public static Question Medians { get; } =
        new(
            QuestionKind.Medians,
            "median year of commitments by kind",
            """
            query Medians($from: Int!) {
              commitments(where: { year: { gte: $from } }) {
                groupBy(keys: [KIND]) { key { kind } count aggregate { year { median } } }
              }
            }
            """
        );

    public static Question Walk { get; } =
        new(
            QuestionKind.Walk,
            "a page of 100 of all commitments",
            """
            query Walk($first: Int!, $after: String) {
              commitments(first: $first, after: $after) {
                pageInfo { hasNextPage endCursor }
                nodes { key title year kind country { code } }
              }
            }
            """
        );

    public static IReadOnlyList<Question> All { get; } = [Country, Countries, Nested, Filtered, Grouped, Medians, Walk];
}
