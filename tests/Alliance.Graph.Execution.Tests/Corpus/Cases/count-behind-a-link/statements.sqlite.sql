-- 1
SELECT "c"."title"
FROM "core_commitments" AS "c"
WHERE "c"."report_key" IN (
    SELECT "c0"."key"
    FROM "core_reports" AS "c0"
    WHERE (
        SELECT COUNT(*)
        FROM "core_commitments" AS "c1"
        WHERE "c1"."report_key" = "c0"."key") >= @v0
) AND "c"."country_code" IN (
    SELECT "c2"."code"
    FROM "core_countries" AS "c2"
    WHERE (
        SELECT COUNT(*)
        FROM "core_commitments" AS "c3"
        WHERE "c3"."country_code" = "c2"."code") > @v1
)
ORDER BY "c"."year" NULLS LAST, "c"."key"
LIMIT @v2;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."report_key" IN (
        SELECT "c0"."key"
        FROM "core_reports" AS "c0"
        WHERE (
            SELECT COUNT(*)
            FROM "core_commitments" AS "c1"
            WHERE "c1"."report_key" = "c0"."key") >= @v0
    ) AND "c"."country_code" IN (
        SELECT "c2"."code"
        FROM "core_countries" AS "c2"
        WHERE (
            SELECT COUNT(*)
            FROM "core_commitments" AS "c3"
            WHERE "c3"."country_code" = "c2"."code") > @v1
    ))
FROM (
    SELECT 1 AS "Value"
) AS "s";

