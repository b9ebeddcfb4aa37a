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
SELECT "c1"."name", "c"."published_on", "c"."key"
FROM "core_reports" AS "c"
LEFT JOIN "core_countries" AS "c1" ON "c"."country_code" = "c1"."code"
WHERE NOT EXISTS (
    SELECT 1
    FROM "core_countries" AS "c0"
    WHERE "c0"."code" = "c"."country_code" AND "c0"."code" IN (
        SELECT "v"."value"
        FROM json_each(@v0) AS "v"
    ))
ORDER BY "c1"."name" NULLS LAST, "c"."published_on" DESC NULLS FIRST, "c"."key" DESC
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

