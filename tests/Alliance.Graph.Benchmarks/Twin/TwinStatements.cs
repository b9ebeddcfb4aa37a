namespace Alliance.Graph.Benchmarks.Twin;

/// <summary>
/// The SQL of the twin, the best that could be found for each database; where both are served best by the same
/// statement it stands here once. Statements that belong together go in one trip.
/// </summary>
internal sealed record TwinStatements
{
    public string Country { get; } =
        """
            SELECT code, name, official_name, region, is_eu_member2014, joined_on FROM core_countries WHERE code = @code
            """;

    public string Countries { get; } =
        """
            SELECT code, alpha3, name, region, is_eu_member2014, joined_on FROM core_countries ORDER BY name, code LIMIT @first
            """;

    /// <summary>
    /// Three results: countries, reports and commitments, the latter two in the order of their parents.
    /// </summary>
    public required string Nested { get; init; }

    /// <summary>SQLite has no function for it, PostgreSQL has.</summary>
    public required string Medians { get; init; }

    /// <summary>Two results: the number of all, then the page.</summary>
    public string Filtered { get; } =
        """
            SELECT count(*) FROM core_commitments WHERE target_key = @target AND year >= @from;

            SELECT c.key, c.title, c.year, c.kind, k.code, k.name
            FROM (
                SELECT key, title, year, kind, country_code FROM core_commitments
                WHERE target_key = @target AND year >= @from ORDER BY title, key LIMIT @first
            ) AS c
            JOIN core_countries AS k ON k.code = c.country_code
            ORDER BY c.title, c.key
            """;

    // Counting target by target with a lateral join took PostgreSQL two fifths longer.
    public string Grouped { get; } =
        """
            SELECT t.key, t.title, g.number
            FROM (SELECT target_key, count(*) AS number FROM core_commitments WHERE year >= @from GROUP BY target_key) AS g
            JOIN core_policy_targets AS t ON t.key = g.target_key
            ORDER BY g.number DESC, t.key
            """;

    // The index is by year and key, with nulls at different ends in the two databases. Rows without a year come last,
    // so they are asked for by themselves, and every statement here begins to read where its page begins.
    public string FirstPage { get; } =
        """
            SELECT key, title, year, kind, country_code FROM core_commitments
            WHERE year IS NOT NULL ORDER BY year, key LIMIT @limit
            """;

    public string PageBehindYear { get; } =
        """
            SELECT key, title, year, kind, country_code FROM core_commitments
            WHERE (year, key) > (@year, @key) ORDER BY year, key LIMIT @limit
            """;

    public string PageWithoutYear { get; } =
        """
            SELECT key, title, year, kind, country_code FROM core_commitments
            WHERE year IS NULL AND key > @key ORDER BY key LIMIT @limit
            """;

    public static TwinStatements Sqlite { get; } =
        new()
        {
            Medians = """
                SELECT kind, max(number), avg(year)
                FROM (
                    SELECT kind, year, row_number() OVER (PARTITION BY kind ORDER BY year) AS place, count(*) OVER (PARTITION BY kind) AS number
                    FROM core_commitments WHERE year >= @from
                )
                WHERE place IN ((number + 1) / 2, (number + 2) / 2) GROUP BY kind ORDER BY kind
                """,

            // SQLite has no lateral join. Of what it has instead, on 54,000 commitments: numbering all rows of the
            // parents took
            // three times as long as this, finding the rows by key and not by rowid half as long again, and asking
            // without the
            // parts, so that rows without a year are sorted behind and not read from the index in order, a fifth.
            Nested = $"""
                SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries;

                SELECT r.country_code, r.key, r.title, r.year
                FROM (SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries) AS k
                CROSS JOIN core_reports AS r ON r.rowid IN ({SqlitePage(
                    "core_reports",
                    "country_code = k.code",
                    "@reports"
                )})
                ORDER BY k.name, k.code, r.year IS NULL, r.year, r.key;

                SELECT c.report_key, c.key, c.title, c.year, c.kind, c.is_reported_to_alliance
                FROM (
                    SELECT r.key, r.year, k.name, k.code
                    FROM (SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries) AS k
                    CROSS JOIN core_reports AS r ON r.rowid IN ({SqlitePage(
                    "core_reports",
                    "country_code = k.code",
                    "@reports"
                )})
                ) AS p
                CROSS JOIN core_commitments AS c ON c.rowid IN ({SqlitePage(
                    "core_commitments",
                    "report_key = p.key",
                    "@commitments"
                )})
                ORDER BY p.name, p.code, p.year IS NULL, p.year, p.key, c.year IS NULL, c.year, c.key
                """,
        };

    public static TwinStatements PostgreSql { get; } =
        new()
        {
            Medians = """
                SELECT kind, count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY year)
                FROM core_commitments WHERE year >= @from GROUP BY kind ORDER BY kind
                """,

            Nested = """
                SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries;

                SELECT k.code, r.key, r.title, r.year
                FROM (SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries) AS k
                CROSS JOIN LATERAL (
                    SELECT key, title, year FROM core_reports WHERE country_code = k.code ORDER BY year, key LIMIT @reports) AS r
                ORDER BY k.name, k.code, r.year, r.key;

                SELECT r.key, c.key, c.title, c.year, c.kind, c.is_reported_to_alliance
                FROM (SELECT code, name FROM core_countries ORDER BY name, code LIMIT @countries) AS k
                CROSS JOIN LATERAL (
                    SELECT key, year FROM core_reports WHERE country_code = k.code ORDER BY year, key LIMIT @reports) AS r
                CROSS JOIN LATERAL (
                    SELECT key, title, year, kind, is_reported_to_alliance FROM core_commitments
                    WHERE report_key = r.key ORDER BY year, key LIMIT @commitments) AS c
                ORDER BY k.name, k.code, r.year, r.key, c.year, c.key
                """,
        };

    private static string SqlitePage(string table, string parent, string limit) =>
        $"""
            SELECT id FROM (
                SELECT id FROM (SELECT rowid AS id FROM {table} WHERE {parent} AND year IS NOT NULL ORDER BY year, key LIMIT {limit})
                UNION ALL
                SELECT id FROM (SELECT rowid AS id FROM {table} WHERE {parent} AND year IS NULL ORDER BY key LIMIT {limit})
            ) LIMIT {limit}
            """;
}
