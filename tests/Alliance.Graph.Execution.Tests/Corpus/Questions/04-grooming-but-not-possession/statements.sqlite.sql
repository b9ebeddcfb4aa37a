-- 1
SELECT "i0"."country_code", "c2"."name", "i0"."title", "i0"."year"
FROM (
    SELECT "i"."key", "i"."country_code", "i"."title", "i"."year"
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
    )
    ORDER BY "i"."year" NULLS LAST, (
        SELECT "c1"."name"
        FROM "core_countries" AS "c1"
        WHERE "c1"."code" = "i"."country_code"
        LIMIT 1), "i"."key"
    LIMIT @v4
) AS "i0"
LEFT JOIN "core_countries" AS "c2" ON "i0"."country_code" = "c2"."code"
ORDER BY "i0"."year" NULLS LAST, (
    SELECT "c3"."name"
    FROM "core_countries" AS "c3"
    WHERE "c3"."code" = "i0"."country_code"
    LIMIT 1), "i0"."key";

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

