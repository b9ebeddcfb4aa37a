-- 1
SELECT "c1"."Left", "c1"."year", COUNT(*), COUNT(DISTINCT ("c1"."country_code"))
FROM (
    SELECT "c"."country_code", "c"."year", (
        SELECT "c0"."region"
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "c"."country_code"
        LIMIT 1) AS "Left"
    FROM "core_commitments" AS "c"
    WHERE "c"."year" >= @v0
) AS "c1"
GROUP BY "c1"."Left", "c1"."year"
ORDER BY COUNT(*) DESC, "c1"."Left" NULLS LAST, "c1"."year" NULLS LAST
LIMIT @v1;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."year" >= @v0)
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT (
    SELECT COUNT(*)
    FROM (
        SELECT 1
        FROM (
            SELECT "c"."year", (
                SELECT "c0"."region"
                FROM "core_countries" AS "c0"
                WHERE "c0"."code" = "c"."country_code"
                LIMIT 1) AS "Left"
            FROM "core_commitments" AS "c"
            WHERE "c"."year" >= @v0
        ) AS "c1"
        GROUP BY "c1"."Left", "c1"."year"
    ) AS "c2")
FROM (
    SELECT 1 AS "Value"
) AS "s";

