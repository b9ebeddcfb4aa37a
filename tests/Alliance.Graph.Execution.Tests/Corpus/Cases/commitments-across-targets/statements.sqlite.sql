-- 1
SELECT "c"."key", "c"."position"
FROM "core_policy_targets" AS "c"
ORDER BY "c"."position", "c"."key"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_policy_targets" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "a"."value", "c"."key", "c"."year", "c"."country_code", "c1"."name", "c"."report_key", "c2"."kind"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
LEFT JOIN "core_countries" AS "c1" ON "c"."country_code" = "c1"."code"
LEFT JOIN "core_reports" AS "c2" ON "c"."report_key" = "c2"."key"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    WHERE "c0"."target_key" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 4
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."target_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

