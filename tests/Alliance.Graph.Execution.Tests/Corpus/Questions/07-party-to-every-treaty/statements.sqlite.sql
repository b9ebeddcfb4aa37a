-- 1
SELECT "c"."name", "c"."region", "c"."code"
FROM "core_countries" AS "c"
WHERE substr("c"."region", -length(@v0)) <> @v0 AND NOT EXISTS (
    SELECT 1
    FROM "investigation_treaty_statuses" AS "i"
    WHERE "i"."country_code" = "c"."code" AND ("i"."status_at_2014_end" = 'Party') <> @v1) AND (
    SELECT COUNT(*)
    FROM "investigation_treaty_statuses" AS "i0"
    WHERE "i0"."country_code" = "c"."code") >= @v2
ORDER BY "c"."name", "c"."code"
LIMIT @v3;

-- 2
SELECT "a"."value", "i"."instrument", "i"."bound_on"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "investigation_treaty_statuses" AS "i"
WHERE "i"."key" IN (
    SELECT "i0"."key"
    FROM "investigation_treaty_statuses" AS "i0"
    WHERE "i0"."country_code" = "a"."value"
    ORDER BY "i0"."bound_on" DESC NULLS FIRST, "i0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "i"."bound_on" DESC NULLS FIRST, "i"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "investigation_treaty_statuses" AS "i"
    WHERE "i"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

