-- 1
SELECT "c"."code", "c"."name"
FROM "core_countries" AS "c"
ORDER BY "c"."name", "c"."code"
LIMIT @v0;

-- 2
SELECT (
    SELECT COUNT(*)
    FROM "core_countries" AS "c")
FROM (
    SELECT 1 AS "Value"
) AS "s";

-- 3
SELECT "a"."value", "c"."title", "c"."kind", "c"."origin", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_reports" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_reports" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 4
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_reports" AS "c"
    WHERE "c"."country_code" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

-- 5
SELECT "a"."value", "c"."title", "c"."kind", "c"."target_key", "c1"."title", "c"."goal_key", "c2"."title", "c"."source", "c"."confidence"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
LEFT JOIN "core_policy_targets" AS "c1" ON "c"."target_key" = "c1"."key"
LEFT JOIN "core_operational_goals" AS "c2" ON "c"."goal_key" = "c2"."key"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    WHERE "c0"."report_key" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 6
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_commitments" AS "c"
    WHERE "c"."report_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

