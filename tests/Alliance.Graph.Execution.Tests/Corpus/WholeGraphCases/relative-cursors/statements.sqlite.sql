-- 1
SELECT "c"."name", "c"."code"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT (
    SELECT "c3"."name"
    FROM "core_countries" AS "c3"
    WHERE "c3"."code" = "c"."country_code"
    LIMIT 1), "c"."published_on", "c"."key"
FROM "core_reports" AS "c"
WHERE NOT EXISTS (
    SELECT 1
    FROM "core_countries" AS "c0"
    WHERE "c0"."code" = "c"."country_code" AND "c0"."code" IN (
        SELECT "v"."value"
        FROM json_each(@v0) AS "v"
    ))
ORDER BY (
    SELECT "c1"."name"
    FROM "core_countries" AS "c1"
    WHERE "c1"."code" = "c"."country_code"
    LIMIT 1) IS NULL, (
    SELECT "c2"."name"
    FROM "core_countries" AS "c2"
    WHERE "c2"."code" = "c"."country_code"
    LIMIT 1), "c"."published_on" DESC NULLS FIRST, "c"."key" DESC
LIMIT @v1;

-- 4
SELECT (
    SELECT COUNT(*)
    FROM "core_reports" AS "c"
    WHERE NOT EXISTS (
        SELECT 1
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "c"."country_code" AND "c0"."code" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        )))
FROM (
    SELECT 1 AS "Value"
) AS "s";

