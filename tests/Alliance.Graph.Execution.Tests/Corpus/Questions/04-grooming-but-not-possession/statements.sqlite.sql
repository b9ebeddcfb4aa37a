-- 1
SELECT "s"."country_code", "c2"."name", "s"."title", "s"."year"
FROM (
    SELECT "i"."key", "i"."country_code", "i"."title", "i"."year", "c1"."name"
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
    ORDER BY "i"."year" NULLS LAST, "c1"."name", "i"."key"
    LIMIT @v4
) AS "s"
LEFT JOIN "core_countries" AS "c2" ON "s"."country_code" = "c2"."code"
ORDER BY "s"."year" NULLS LAST, "s"."name", "s"."key";

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

