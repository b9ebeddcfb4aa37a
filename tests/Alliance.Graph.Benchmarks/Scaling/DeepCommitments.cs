using System.Globalization;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>
/// Two million commitments that nobody can take for facts, inserted where 'generate' made the reports.
/// </summary>
internal static class DeepCommitments
{
    public const int Count = 2_000_000;

    private const int Reports = 2_000;

    /// <summary>
    /// All of them have a year, because those without one come last, and a cursor among them would need a simpler
    /// condition than others. Foreign keys are left out and indexes are made afterwards, because row by row both would
    /// take minutes.
    /// </summary>
    public static string Insert { get; } =
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DO $$
            DECLARE
                definitions text[];
                definition text;
                name text;
            BEGIN
                SET LOCAL maintenance_work_mem = '256MB';
                FOR name IN SELECT conname FROM pg_constraint WHERE conrelid = 'core_commitments'::regclass AND contype = 'f'
                LOOP
                    EXECUTE format('ALTER TABLE core_commitments DROP CONSTRAINT %I', name);
                END LOOP;

                SELECT array_agg(indexdef) INTO definitions FROM pg_indexes
                WHERE tablename = 'core_commitments' AND indexdef NOT LIKE 'CREATE UNIQUE %';
                FOR name IN SELECT indexname FROM pg_indexes WHERE tablename = 'core_commitments' AND indexdef NOT LIKE 'CREATE UNIQUE %'
                LOOP
                    EXECUTE format('DROP INDEX %I', name);
                END LOOP;

                INSERT INTO core_commitments
                    (key, country_code, report_key, target_key, kind, year, is_period_uncertain, title, summary, framework,
                     is_reported_to_alliance, confidence, source, unverified_fields)
                SELECT
                    r.key || '-' || lpad(n::text, 4, '0'), r.country_code, r.key,
                    (ARRAY['VictimIdentification', 'Investigation', 'Awareness', 'AvailabilityReduction'])[1 + n % 4],
                    'Progress', 2010 + n % 7, false, 'Synthetic: number ' || n, 'Generated text; it states no fact', 'National',
                    false, 'Synthetic', 'Inserted by the benchmarks; it states no fact', ARRAY[]::text[]
                FROM (SELECT key, country_code FROM core_reports ORDER BY key LIMIT {Reports}) AS r
                CROSS JOIN generate_series(1, {Count / Reports}) AS n;

                FOREACH definition IN ARRAY definitions
                LOOP
                    EXECUTE definition;
                END LOOP;
            END $$
            """
        );
}
