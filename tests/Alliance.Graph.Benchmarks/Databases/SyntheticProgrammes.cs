using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Databases;

/// <summary>
/// Awareness programmes that nobody can take for facts, because 'generate' makes rows of core only and a database
/// without any rows of modules would be another one than people have.
/// </summary>
internal static class SyntheticProgrammes
{
    private const int ProgrammesPerCountry = 100;

    public static string Insert(DatabaseProviderKind kind)
    {
        var (numbers, noWords, audiences, no) =
            kind == DatabaseProviderKind.PostgreSql
                ? ($"generate_series(1, {ProgrammesPerCountry})", "'{}'::text[]", "'{Children}'::text[]", "false")
                : (
                    $"(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < {ProgrammesPerCountry}) SELECT value FROM n)",
                    "'[]'",
                    "'[\"Children\"]'",
                    "0"
                );
        return $"""
            INSERT INTO awareness_programmes
                (key, country_code, title, organisation, audiences, year, is_of_safer_internet_centre, summary, confidence, source, unverified_fields)
            SELECT
                'synthetic-programme-' || lower(c.code) || '-' || n.value, c.code, 'Synthetic programme ' || n.value, 'Synthetic organisation',
                {audiences}, 2010 + n.value % 7, {no}, 'Generated text; it states no fact', 'Synthetic', 'Inserted by the benchmarks; it states no fact', {noWords}
            FROM core_countries c CROSS JOIN {numbers} AS n{(kind == DatabaseProviderKind.PostgreSql ? "(value)" : "")}
            """;
    }
}
