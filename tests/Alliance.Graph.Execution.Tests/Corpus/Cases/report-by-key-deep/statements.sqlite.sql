-- 1
SELECT "c"."key", "c"."title", "c"."country_code", "c0"."name"
FROM "core_reports" AS "c"
LEFT JOIN "core_countries" AS "c0" ON "c"."country_code" = "c0"."code"
WHERE "c"."key" = @v0;

-- 2
SELECT "a"."value", "c"."report_key", "c1"."country_code"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
LEFT JOIN "core_reports" AS "c1" ON "c"."report_key" = "c1"."key"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    WHERE "c0"."country_code" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

-- 3
SELECT "a"."value", "c"."title", "c"."target_key", "c1"."title"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_commitments" AS "c"
LEFT JOIN "core_policy_targets" AS "c1" ON "c"."target_key" = "c1"."key"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_commitments" AS "c0"
    WHERE "c0"."report_key" = "a"."value"
    ORDER BY "c0"."year" NULLS LAST, "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."year" NULLS LAST, "c"."key";

