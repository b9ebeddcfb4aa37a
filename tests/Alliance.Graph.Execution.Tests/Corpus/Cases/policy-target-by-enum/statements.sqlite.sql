-- 1
SELECT "c"."key", "c"."title", "c"."official_wording", "c"."summary"
FROM "core_policy_targets" AS "c"
WHERE "c"."key" = @v0;

-- 2
SELECT "a"."value", "c"."key"
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_operational_goals" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_operational_goals" AS "c0"
    WHERE "c0"."target_key" = "a"."value"
    ORDER BY "c0"."position", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."position", "c"."key";

