-- 1
SELECT "u"."name", "u"."established_on", "c1"."code", "c1"."name"
FROM (
    SELECT "i1"."key", "i1"."country_code", "i1"."established_on", "i1"."name"
    FROM (
        SELECT "i"."key", "i"."country_code", "i"."established_on", "i"."name"
        FROM "investigation_police_units" AS "i"
        WHERE (instr(alliance_fold("i"."name"), @v0) > 0 OR EXISTS (
            SELECT 1
            FROM json_each("i"."former_names") AS "f"
            WHERE instr(alliance_fold("f"."value"), @v1) > 0)) AND "i"."established_on" IS NOT NULL
        ORDER BY "i"."established_on", (
            SELECT "c"."name"
            FROM "core_countries" AS "c"
            WHERE "c"."code" = "i"."country_code"
            LIMIT 1), "i"."key"
        LIMIT @v2
    ) AS "i1"
    UNION ALL
    SELECT "i2"."key", "i2"."country_code", "i2"."established_on", "i2"."name"
    FROM (
        SELECT "i0"."key", "i0"."country_code", "i0"."established_on", "i0"."name"
        FROM "investigation_police_units" AS "i0"
        WHERE (instr(alliance_fold("i0"."name"), @v0) > 0 OR EXISTS (
            SELECT 1
            FROM json_each("i0"."former_names") AS "f0"
            WHERE instr(alliance_fold("f0"."value"), @v1) > 0)) AND "i0"."established_on" IS NULL
        ORDER BY (
            SELECT "c0"."name"
            FROM "core_countries" AS "c0"
            WHERE "c0"."code" = "i0"."country_code"
            LIMIT 1), "i0"."key"
        LIMIT @v2
    ) AS "i2"
) AS "u"
LEFT JOIN "core_countries" AS "c1" ON "u"."country_code" = "c1"."code"
ORDER BY "u"."established_on" IS NULL, "u"."established_on", (
    SELECT "c2"."name"
    FROM "core_countries" AS "c2"
    WHERE "c2"."code" = "u"."country_code"
    LIMIT 1), "u"."key"
LIMIT @v3;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "investigation_police_units" AS "i"
    WHERE instr(alliance_fold("i"."name"), @v0) > 0 OR EXISTS (
        SELECT 1
        FROM json_each("i"."former_names") AS "f"
        WHERE instr(alliance_fold("f"."value"), @v1) > 0))
FROM (
    SELECT 1 AS "Value"
) AS "s";

