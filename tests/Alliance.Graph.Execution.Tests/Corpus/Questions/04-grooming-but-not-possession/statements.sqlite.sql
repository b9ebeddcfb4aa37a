-- 1
SELECT "c5"."code", "c5"."name", "u"."title", "u"."year"
FROM (
    SELECT "i1"."key", "i1"."country_code", "i1"."title", "i1"."year"
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
        ) AND "i"."year" IS NOT NULL
        ORDER BY "i"."year", (
            SELECT "c1"."name"
            FROM "core_countries" AS "c1"
            WHERE "c1"."code" = "i"."country_code"
            LIMIT 1), "i"."key"
        LIMIT @v4
    ) AS "i1"
    UNION ALL
    SELECT "i2"."key", "i2"."country_code", "i2"."title", "i2"."year"
    FROM (
        SELECT "i0"."key", "i0"."country_code", "i0"."title", "i0"."year"
        FROM "investigation_laws" AS "i0"
        WHERE "i0"."year" >= @v0 AND "i0"."year" <= @v1 AND NOT EXISTS (
            SELECT 1
            FROM json_each("i0"."criminalises") AS "c2"
            WHERE "c2"."value" IN (
                SELECT "v0"."value"
                FROM json_each(@v2) AS "v0"
            )) AND @v3 IN (
            SELECT "c3"."value"
            FROM json_each("i0"."criminalises") AS "c3"
        ) AND "i0"."year" IS NULL
        ORDER BY (
            SELECT "c4"."name"
            FROM "core_countries" AS "c4"
            WHERE "c4"."code" = "i0"."country_code"
            LIMIT 1), "i0"."key"
        LIMIT @v4
    ) AS "i2"
) AS "u"
LEFT JOIN "core_countries" AS "c5" ON "u"."country_code" = "c5"."code"
ORDER BY "u"."year" IS NULL, "u"."year", (
    SELECT "c6"."name"
    FROM "core_countries" AS "c6"
    WHERE "c6"."code" = "u"."country_code"
    LIMIT 1), "u"."key"
LIMIT @v5;

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

