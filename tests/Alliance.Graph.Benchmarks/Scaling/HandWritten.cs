namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>
/// A question that looks through other rows, and the same question in SQL as somebody would write it who knows what is
/// slow.
/// </summary>
/// <param name="Name">What is asked.</param>
/// <param name="Query">The question.</param>
/// <param name="Sql">The statement, for both databases; its first value is the first value of the answer.</param>
internal sealed record HandWritten(string Name, string Query, string Sql)
{
    private const string Numbers =
        "(SELECT country_code, COUNT(*) AS number FROM core_commitments GROUP BY country_code)";

    /// <summary>Counts behind a link, conditions within conditions, and both below each other.</summary>
    public static IReadOnlyList<HandWritten> All { get; } =
    [
        new(
            "ordered by a count behind a link",
            "{ commitments(first: 1, order: [{ country: { commitments: { count: DESC } } }]) { nodes { key } } }",
            $"SELECT c.key FROM core_commitments c LEFT JOIN {Numbers} n ON n.country_code = c.country_code ORDER BY COALESCE(n.number, 0) DESC, c.key LIMIT 1"
        ),
        new(
            "ordered by a count of its own",
            "{ reports(first: 1, order: [{ commitments: { count: DESC } }]) { nodes { key } } }",
            "SELECT r.key FROM core_reports r LEFT JOIN (SELECT report_key, COUNT(*) AS number FROM core_commitments GROUP BY report_key) n ON n.report_key = r.key ORDER BY COALESCE(n.number, 0) DESC, r.key LIMIT 1"
        ),
        new(
            "counted where a count behind a link is large",
            "{ commitments(first: 0, where: { country: { commitments: { count: { gt: 3 } } } }) { totalCount } }",
            $"SELECT COUNT(*) FROM core_commitments c JOIN {Numbers} n ON n.country_code = c.country_code WHERE n.number > 3"
        ),
        new(
            "three times all, within each other",
            "{ countries(first: 1, where: { commitments: { all: { country: { commitments: { all: { country: { commitments: { all: { key: { neq: \"x\" } } } } } } } } } }) { nodes { code } } }",
            """
            WITH third AS (SELECT DISTINCT country_code FROM core_commitments WHERE key = 'x'),
                second AS (SELECT DISTINCT country_code FROM core_commitments WHERE country_code IN (SELECT country_code FROM third)),
                first AS (SELECT DISTINCT country_code FROM core_commitments WHERE country_code IN (SELECT country_code FROM second))
            SELECT c.code FROM core_countries c WHERE NOT EXISTS (SELECT 1 FROM first f WHERE f.country_code = c.code) ORDER BY c.name, c.code LIMIT 1
            """
        ),
        new(
            "three times all, through a node that many share",
            "{ countries(first: 1, where: { commitments: { all: { target: { commitments: { all: { target: { commitments: { all: { title: { ncontains: \"#\" } } } } } } } } } }) { nodes { code } } }",
            """
            WITH third AS (SELECT DISTINCT target_key FROM core_commitments WHERE title LIKE '%#%'),
                second AS (SELECT DISTINCT target_key FROM core_commitments WHERE target_key IN (SELECT target_key FROM third)),
                first AS (SELECT DISTINCT country_code FROM core_commitments WHERE target_key IN (SELECT target_key FROM second))
            SELECT c.code FROM core_countries c WHERE NOT EXISTS (SELECT 1 FROM first f WHERE f.country_code = c.code) ORDER BY c.name, c.code LIMIT 1
            """
        ),
    ];
}
