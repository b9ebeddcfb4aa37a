-- 1
SELECT "i"."country_code", "c1"."name", "i"."title", "i"."year"
FROM "investigation_laws" AS "i"
LEFT JOIN "core_countries" AS "c1" ON "i"."country_code" = "c1"."code"
WHERE "i"."year" >= @v0 AND "i"."year" <= @v1 AND NOT EXISTS (
    SELECT 1
    FROM json_each("i"."criminalises") AS "c"
    WHERE "c"."value" IN (
        SELECT "v"."value"
        FROM json_each(@v2) AS "v"
    )) AND @v3 IN (
    SELECT "c0"."value"
    FROM json_each("i"."criminalises") AS "c0"
)
ORDER BY "i"."year" NULLS LAST, (
    SELECT "c2"."name"
    FROM "core_countries" AS "c2"
    WHERE "c2"."code" = "i"."country_code"
    LIMIT 1), "i"."key"
LIMIT @v4;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "investigation_laws" AS "i"
    WHERE "i"."year" >= @v0 AND "i"."year" <= @v1 AND NOT EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v2) AS "v"
        )) AND @v3 IN (
        SELECT "c0"."value"
        FROM json_each("i"."criminalises") AS "c0"
    ))
FROM (
    SELECT 1 AS "Value"
) AS "s";

