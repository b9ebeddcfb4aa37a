-- 1
SELECT "c"."key", "c"."title", "c"."confidence" = 'GeneralKnowledge', "c"."indicator_metric", "c"."indicator_value", "c"."target_key"
FROM "core_operational_goals" AS "c"
ORDER BY "c"."position", "c"."key"
LIMIT @v0;

-- 2
SELECT "a"."value", "c"."title", "c"."is_verified", NOT ("c"."is_verified")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a"
CROSS JOIN "core_potential_actions" AS "c"
WHERE "c"."key" IN (
    SELECT "c0"."key"
    FROM "core_potential_actions" AS "c0"
    WHERE "c0"."goal_key" = "a"."value"
    ORDER BY "c0"."title", "c0"."key"
    LIMIT @v1
)
ORDER BY "a"."value", "c"."title", "c"."key";

-- 3
SELECT "a"."value", (
    SELECT COUNT(*)
    FROM "core_potential_actions" AS "c"
    WHERE "c"."goal_key" = "a"."value")
FROM (
    SELECT value FROM json_each(@p0)
) AS "a";

