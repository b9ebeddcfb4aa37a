-- 1
SELECT (
    SELECT COUNT(*)
    FROM "core_observations" AS "c"
    WHERE "c"."type" IN ('HotlineMetric', 'ProgrammeMetric', 'SaferInternetCentreMetric', 'NetworkFigure', 'InvestigationMetric', 'VictimIdentificationMetric') AND "c"."unit_kind" = @v0 AND "c"."subject_type" = @v1)
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 2
SELECT "c4"."Left", "c4"."Left0", "c4"."Left1", "c4"."Left2", "c4"."Right", "c5"."title", "c5"."unit", "c5"."key"
FROM (
    SELECT "c1"."Left", "c1"."year" AS "Left0", COUNT(*) AS "Left1", COALESCE(ef_sum("c1"."value"), '0.0') AS "Left2", COUNT(DISTINCT (CASE
        WHEN EXISTS (
            SELECT 1
            FROM "core_countries" AS "c2"
            WHERE "c2"."code" = "c1"."country_code") THEN "c1"."country_code"
    END)) AS "Right"
    FROM (
        SELECT "c"."country_code", "c"."value", "c"."year", CASE
            WHEN EXISTS (
                SELECT 1
                FROM "core_indicators" AS "c0"
                WHERE "c0"."module" IN ('core', 'availability-reduction', 'awareness', 'investigation', 'victim-identification') AND "c0"."key" = "c"."indicator_key") THEN "c"."indicator_key"
        END AS "Left"
        FROM "core_observations" AS "c"
        WHERE "c"."type" IN ('HotlineMetric', 'ProgrammeMetric', 'SaferInternetCentreMetric', 'NetworkFigure', 'InvestigationMetric', 'VictimIdentificationMetric') AND "c"."unit_kind" = @v0 AND "c"."subject_type" = @v1
    ) AS "c1"
    GROUP BY "c1"."Left", "c1"."year"
    ORDER BY "c1"."Left" NULLS LAST, "c1"."year" NULLS LAST
    LIMIT @v2
) AS "c4"
LEFT JOIN (
    SELECT "c3"."key", "c3"."title", "c3"."unit"
    FROM "core_indicators" AS "c3"
    WHERE "c3"."module" = 'core' OR "c3"."module" = 'availability-reduction' OR "c3"."module" = 'awareness' OR "c3"."module" = 'investigation' OR "c3"."module" = 'victim-identification'
) AS "c5" ON "c4"."Left" = "c5"."key"
ORDER BY "c4"."Left" NULLS LAST, "c4"."Left0" NULLS LAST;

