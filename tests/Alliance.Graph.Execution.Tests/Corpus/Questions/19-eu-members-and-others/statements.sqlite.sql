-- 1
SELECT COUNT(*), COUNT(DISTINCT ("i0"."country_code")), MIN("i0"."year"), MAX("i0"."year"), COALESCE(SUM(CAST("i0"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "i0"."year" IS NOT NULL THEN 1
END), MIN("i0"."in_force_on"), MAX("i0"."in_force_on")
FROM (
    SELECT "i"."country_code", "i"."in_force_on", "i"."year", 1 AS "Key0"
    FROM "investigation_laws" AS "i"
    WHERE EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        )) AND EXISTS (
        SELECT 1
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "i"."country_code" AND "c0"."is_eu_member2014" = @v1)
) AS "i0"
GROUP BY "i0"."Key0";

-- 2
SELECT "i0"."Key0", COUNT(*)
FROM (
    SELECT CASE
        WHEN "i"."repealed_on" IS NOT NULL AND "i"."repealed_on" < '2015' THEN 0
        WHEN "i"."in_force_on" IS NOT NULL THEN "i"."in_force_on" < '2015'
        WHEN "i"."year" >= 2015 THEN 0
    END AS "Key0"
    FROM "investigation_laws" AS "i"
    WHERE EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        )) AND EXISTS (
        SELECT 1
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "i"."country_code" AND "c0"."is_eu_member2014" = @v1)
) AS "i0"
GROUP BY "i0"."Key0"
ORDER BY "i0"."Key0" NULLS LAST
LIMIT @v2;

-- 3
SELECT COUNT(*), COUNT(DISTINCT ("i0"."country_code")), MIN("i0"."year"), MAX("i0"."year"), COALESCE(SUM(CAST("i0"."year" AS INTEGER)), 0), COUNT(CASE
    WHEN "i0"."year" IS NOT NULL THEN 1
END), MIN("i0"."in_force_on"), MAX("i0"."in_force_on")
FROM (
    SELECT "i"."country_code", "i"."in_force_on", "i"."year", 1 AS "Key0"
    FROM "investigation_laws" AS "i"
    WHERE EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        )) AND EXISTS (
        SELECT 1
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "i"."country_code" AND "c0"."is_eu_member2014" = @v1)
) AS "i0"
GROUP BY "i0"."Key0";

-- 4
SELECT "i0"."Key0", COUNT(*)
FROM (
    SELECT CASE
        WHEN "i"."repealed_on" IS NOT NULL AND "i"."repealed_on" < '2015' THEN 0
        WHEN "i"."in_force_on" IS NOT NULL THEN "i"."in_force_on" < '2015'
        WHEN "i"."year" >= 2015 THEN 0
    END AS "Key0"
    FROM "investigation_laws" AS "i"
    WHERE EXISTS (
        SELECT 1
        FROM json_each("i"."criminalises") AS "c"
        WHERE "c"."value" IN (
            SELECT "v"."value"
            FROM json_each(@v0) AS "v"
        )) AND EXISTS (
        SELECT 1
        FROM "core_countries" AS "c0"
        WHERE "c0"."code" = "i"."country_code" AND "c0"."is_eu_member2014" = @v1)
) AS "i0"
GROUP BY "i0"."Key0"
ORDER BY "i0"."Key0" NULLS LAST
LIMIT @v2;

