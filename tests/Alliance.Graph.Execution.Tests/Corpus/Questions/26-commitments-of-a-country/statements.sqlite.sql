-- 1
SELECT MIN((
    SELECT COUNT(*)
    FROM "core_commitments" AS "c1"
    WHERE "c1"."country_code" = "c0"."code")), alliance_quantile_whole((
    SELECT COUNT(*)
    FROM "core_commitments" AS "c2"
    WHERE "c2"."country_code" = "c0"."code"), 0.5), COALESCE(SUM(CAST((
    SELECT COUNT(*)
    FROM "core_commitments" AS "c3"
    WHERE "c3"."country_code" = "c0"."code") AS INTEGER)), 0), COUNT(*), MAX((
    SELECT COUNT(*)
    FROM "core_commitments" AS "c4"
    WHERE "c4"."country_code" = "c0"."code"))
FROM (
    SELECT "c"."code", 1 AS "Key"
    FROM "core_countries" AS "c"
) AS "c0"
GROUP BY "c0"."Key";

-- 2
SELECT "c1"."Key", COUNT(*)
FROM (
    SELECT (
        SELECT COUNT(*)
        FROM "core_commitments" AS "c0"
        WHERE "c0"."country_code" = "c"."code") AS "Key"
    FROM "core_countries" AS "c"
) AS "c1"
GROUP BY "c1"."Key"
ORDER BY "c1"."Key"
LIMIT @v0;

-- 3
SELECT "c"."region", COUNT(*), COALESCE(SUM(CAST((
    SELECT COUNT(*)
    FROM "core_commitments" AS "c0"
    WHERE "c0"."country_code" = "c"."code") AS INTEGER)), 0)
FROM "core_countries" AS "c"
GROUP BY "c"."region"
HAVING COUNT(*) >= @v0
ORDER BY (SELECT 1), "c"."region"
LIMIT @v1;

