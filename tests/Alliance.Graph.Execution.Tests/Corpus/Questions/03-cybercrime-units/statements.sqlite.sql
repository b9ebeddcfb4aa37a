-- 1
SELECT "i"."name", "i"."established_on", "i"."country_code", "c"."name"
FROM "investigation_police_units" AS "i"
LEFT JOIN "core_countries" AS "c" ON "i"."country_code" = "c"."code"
WHERE instr(alliance_fold("i"."name"), @v0) > 0 OR EXISTS (
    SELECT 1
    FROM json_each("i"."former_names") AS "f"
    WHERE instr(alliance_fold("f"."value"), @v1) > 0)
ORDER BY "i"."established_on" NULLS LAST, (
    SELECT "c0"."name"
    FROM "core_countries" AS "c0"
    WHERE "c0"."code" = "i"."country_code"
    LIMIT 1), "i"."key"
LIMIT @v2;

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

