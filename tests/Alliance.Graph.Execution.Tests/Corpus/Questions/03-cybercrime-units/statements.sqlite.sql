-- 1
SELECT "s"."name", "s"."established_on", "s"."country_code", "c0"."name"
FROM (
    SELECT "i"."key", "i"."country_code", "i"."established_on", "i"."name", "c"."name" AS "name0"
    FROM "investigation_police_units" AS "i"
    LEFT JOIN "core_countries" AS "c" ON "i"."country_code" = "c"."code"
    WHERE instr(alliance_fold("i"."name"), @v0) > 0 OR EXISTS (
        SELECT 1
        FROM json_each("i"."former_names") AS "f"
        WHERE instr(alliance_fold("f"."value"), @v1) > 0)
    ORDER BY "i"."established_on" NULLS LAST, "c"."name", "i"."key"
    LIMIT @v2
) AS "s"
LEFT JOIN "core_countries" AS "c0" ON "s"."country_code" = "c0"."code"
ORDER BY "s"."established_on" NULLS LAST, "s"."name0", "s"."key";

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

